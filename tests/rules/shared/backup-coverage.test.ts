import fc from 'fast-check';
import { backupCoverage, isNamed, strongest } from '../../../rules/shared/backup-coverage.ts';
import type { BackupSelection } from '../../../src/services/backup/facts.ts';
import type { Tags } from '../../../src/core/resource.ts';

const volume = 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-1';
const cluster = 'arn:aws:rds:eu-west-1:111122223333:cluster:orders';
const bucket = 'arn:aws:s3:::orders';
const tags: Tags = { backup: 'daily', stage: 'prod' };
const equals = (key: string, value: string) => [{ ConditionKey: key, ConditionValue: value }];

function state(
  selection: Omit<BackupSelection, 'plan'>,
  { optedIn = true, arn = volume, ...rest }: { optedIn?: boolean; arn?: string; tags?: Tags | null } = {},
) {
  const known = rest.tags === undefined ? tags : rest.tags;
  return backupCoverage({ optedIn, selections: [{ plan: 'daily', ...selection }] }, { arn, tags: known }).state;
}

describe('selections by ARN', () => {
  test.each([
    [volume],
    ['*'],
    ['arn:aws:ec2:*'],
    ['arn:aws:ec2:*:*:volume/*'],
    ['arn:aws:ec2:eu-west-1:111122223333:volume/vol-*'],
    ['arn:aws:rds:*', volume],
  ])('%s includes the volume', (...resources) => {
    expect(state({ resources })).toBe('covered');
  });

  test.each([
    ['arn:aws:ec2:eu-west-1:111122223333:volume/vol-2'],
    ['arn:aws:ec2:*:*:instance/*'],
    ['arn:aws:ec2:eu-west-1:111122223333:volume/vol'],
    ['arn:aws:rds:*'],
    ['ARN:AWS:EC2:*'],
  ])('%s does not include the volume', (...resources) => {
    expect(state({ resources })).toBe('uncovered');
  });

  test('an assignment without conditions includes everything', () => {
    expect(state({})).toBe('covered');
  });

  test.each([[volume], ['*'], ['arn:aws:ec2:*:*:volume/*']])('%s is excluded', (...notResources) => {
    expect(state({ resources: ['*'], notResources })).toBe('uncovered');
    expect(state({ anyTag: [{ key: 'backup', value: 'daily' }], notResources })).toBe('uncovered');
  });
});

describe('selections by tags', () => {
  const daily = { key: 'backup', value: 'daily' };

  test.each([
    [[daily], 'covered'],
    [[{ key: 'aws:ResourceTag/backup', value: 'daily' }], 'covered'],
    [[{ key: 'x', value: 'y' }, daily], 'covered'],
    [[{ key: 'backup', value: 'weekly' }], 'uncovered'],
    [[{ key: 'Backup', value: 'daily' }], 'uncovered'],
    [[{ key: 'toString', value: 'x' }], 'uncovered'],
  ] as const)('any of %j: %s', (anyTag, expected) => {
    expect(state({ anyTag })).toBe(expected);
  });

  test('include resources by ARN, too', () => {
    expect(state({ resources: ['arn:aws:rds:*'], anyTag: [daily] })).toBe('covered');
    expect(state({ resources: [volume], anyTag: [{ key: 'x', value: 'y' }] })).toBe('covered');
    expect(state({ resources: [], anyTag: [{ key: 'x', value: 'y' }] })).toBe('uncovered');
  });

  test.each([
    [{ StringEquals: equals('aws:ResourceTag/backup', 'daily') }, 'covered'],
    [{ StringEquals: [...equals('backup', 'daily'), ...equals('stage', 'test')] }, 'uncovered'],
    [{ StringEquals: equals('owner', 'web') }, 'uncovered'],
    [{ StringLike: equals('stage', 'p*d') }, 'covered'],
    [{ StringLike: equals('stage', 't*') }, 'uncovered'],
    [{ StringLike: equals('owner', '*') }, 'uncovered'],
    [{ StringNotEquals: equals('stage', 'test') }, 'covered'],
    [{ StringNotEquals: equals('stage', 'prod') }, 'uncovered'],
    [{ StringNotEquals: equals('owner', 'web') }, 'covered'],
    [{ StringNotLike: equals('stage', 'p*') }, 'uncovered'],
    [{ StringNotLike: equals('stage', 't*') }, 'covered'],
    [{ StringEquals: equals('backup', 'daily'), StringNotLike: equals('stage', '*') }, 'uncovered'],
    [{ StringEquals: [], StringLike: [], StringNotEquals: [], StringNotLike: [] }, 'covered'],
    [{ StringEquals: [{}] }, 'uncovered'],
  ] as const)('all of %j: %s', (conditions, expected) => {
    const written = conditions as unknown as NonNullable<BackupSelection['conditions']>;
    expect(state({ resources: ['*'], conditions: written })).toBe(expected);
    expect(state({ conditions: written })).toBe(expected);
  });

  test('with unreadable tags matter only if they are decisive', () => {
    const unknown = { tags: null };
    expect(state({ anyTag: [daily] }, unknown)).toBe('unknown');
    expect(state({ resources: [volume], anyTag: [daily] }, unknown)).toBe('covered');
    expect(state({ resources: ['arn:aws:rds:*'], anyTag: [daily] }, unknown)).toBe('unknown');
    expect(state({ resources: [volume], conditions: { StringNotEquals: equals('a', 'b') } as never }, unknown)).toBe('unknown');
    expect(state({ resources: ['arn:aws:rds:*'], conditions: { StringEquals: equals('a', 'b') } as never }, unknown)).toBe('uncovered');
    expect(state({ anyTag: [daily], notResources: ['*'] }, unknown)).toBe('uncovered');
    expect(state({ anyTag: [daily] }, { ...unknown, optedIn: false })).toBe('opted-out');
  });
});

describe('a resource type that is not opted in', () => {
  test.each([
    [volume, { resources: [volume] }, 'covered'],
    [volume, { resources: ['arn:aws:ec2:*:*:volume/*'] }, 'covered'],
    [volume, { resources: ['arn:aws:ec2:*:*:volume/*'], conditions: { StringEquals: equals('backup', 'daily') } }, 'covered'],
    [volume, { resources: ['arn:aws:ec2:*'] }, 'opted-out'],
    [volume, { resources: ['arn:aws:ec2:*:*:*'] }, 'opted-out'],
    [volume, { resources: ['*'] }, 'opted-out'],
    [volume, {}, 'opted-out'],
    [volume, { anyTag: [{ key: 'backup', value: 'daily' }] }, 'opted-out'],
    [volume, { resources: ['arn:aws:rds:*:*:db:*'] }, 'uncovered'],
    [bucket, { resources: ['arn:aws:s3:::*'] }, 'covered'],
    [bucket, { resources: [bucket] }, 'covered'],
    [bucket, { resources: ['arn:aws:s3*'] }, 'opted-out'],
    ['arn:aws:rds:eu-west-1:111122223333:db:orders', { resources: ['arn:aws:rds:*:*:db:*'] }, 'covered'],
    [cluster, { resources: [cluster] }, 'opted-out'],
    [cluster, { resources: ['arn:aws:rds:*:*:cluster:*'] }, 'opted-out'],
  ] as const)('%s by %j: %s', (arn, selection, expected) => {
    expect(state(selection as never, { arn, optedIn: false })).toBe(expected);
  });
});

test('names the plans, and returns the best result', () => {
  const selections = [
    { plan: 'weekly', resources: ['*'] },
    { plan: 'daily', resources: [volume] },
    { plan: 'daily', anyTag: [{ key: 'backup', value: 'daily' }] },
    { plan: 'other', resources: ['arn:aws:rds:*'] },
  ];
  expect(backupCoverage({ optedIn: true, selections }, { arn: volume, tags })).toEqual({ state: 'covered', plans: ['daily', 'weekly'] });
  expect(backupCoverage({ optedIn: false, selections }, { arn: volume, tags })).toEqual({ state: 'covered', plans: ['daily'] });
  expect(backupCoverage({ optedIn: true, selections: [] }, { arn: volume, tags })).toEqual({ state: 'uncovered', plans: [] });
  expect(
    strongest([
      { state: 'uncovered', plans: [] },
      { state: 'opted-out', plans: ['a'] },
      { state: 'unknown', plans: ['b'] },
    ]),
  ).toEqual({ state: 'unknown', plans: ['b'] });
  expect(strongest([])).toEqual({ state: 'uncovered', plans: [] });
});

test('reading the tags never reverses a verdict', () => {
  const text = fc.constantFrom('backup', 'stage', 'daily', 'prod');
  const parameter = fc.record({ ConditionKey: text, ConditionValue: text });
  const list = fc.array(parameter, { maxLength: 2 });
  const selection = fc.record(
    {
      resources: fc.array(fc.constantFrom('*', volume, 'arn:aws:rds:*'), { minLength: 1, maxLength: 2 }),
      notResources: fc.array(fc.constantFrom(volume, 'arn:aws:rds:*'), { maxLength: 1 }),
      anyTag: fc.array(fc.record({ key: text, value: text }), { minLength: 1, maxLength: 2 }),
      conditions: fc.record({ StringEquals: list, StringLike: list, StringNotEquals: list, StringNotLike: list }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(selection, fc.dictionary(text, text), fc.boolean(), (some, known, optedIn) => {
      const blind = state(some, { tags: null, optedIn });
      const seeing = state(some, { tags: known, optedIn });
      if (blind === 'covered' || blind === 'uncovered') expect(seeing).toBe(blind);
      else expect(seeing).not.toBe(blind === 'unknown' ? 'opted-out' : 'covered');
    }),
  );
});

test.each([
  ['EBS', ['arn:aws:ec2:*:*:volume/*'], true],
  ['EBS', [volume], true],
  ['EBS', ['arn:aws:ec2:*'], false],
  ['EBS', ['*'], false],
  ['EC2', ['arn:aws:ec2:*:*:volume/*'], false],
  ['EC2', ['x', 'arn:aws:ec2:*:*:instance/*'], true],
  ['RDS', ['arn:aws:rds:*:*:db:*'], true],
  ['Aurora', [cluster], false],
  ['S3', ['arn:aws:s3:::*'], true],
  ['S3', ['arn:aws:s3*'], false],
  ['DynamoDB', ['arn:aws:dynamodb:*:*:table/*'], true],
] as const)('%s is named by %j: %s', (type, resources, expected) => {
  expect(isNamed(type, [{ plan: 'a' }, { plan: 'b', resources }])).toBe(expected);
});
