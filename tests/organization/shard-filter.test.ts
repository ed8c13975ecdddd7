import { createShardFilter } from '../../src/organization/shard-filter.ts';
import type { Resource } from '../../src/core/resource.ts';

const bucket = (name: string): { kind: 'resource'; resource: Resource } => ({
  kind: 'resource',
  resource: {
    type: 'AWS::S3::Bucket',
    service: 's3',
    id: name,
    arn: `arn:aws:s3:::${name}`,
    name,
    accountId: '111122223333',
    partition: 'aws',
    region: 'eu-west-1',
    tags: {},
    facts: {},
  },
});
const never = () => false;

test('a shard selects only its own Region', () => {
  const filter = createShardFilter('eu-west-1', [], never);
  expect([
    filter.includesListing('AWS::SQS::Queue', 'eu-west-1'),
    filter.includesListing('AWS::SQS::Queue', 'eu-west-2'),
    filter.includesListing('AWS::S3::Bucket', 'global'),
  ]).toEqual([true, false, false]);
  expect(filter.countedRegions).toEqual(['eu-west-1']);
  expect(createShardFilter('global', [], never).countedRegions).toEqual([]);
});

test('the next part leaves out finished collectors, and the resources read so far of the others', () => {
  const first = createShardFilter('global', [], never);
  expect(first.hasProgressed()).toBe(false);
  first.note(bucket('a'));
  first.note(bucket('b'));
  first.listingFinished('AWS::IAM::User', 'global');
  expect(first.hasProgressed()).toBe(true);

  const next = createShardFilter('global', first.readSoFar(), never);
  expect(next.includesListing('AWS::IAM::User', 'global')).toBe(false);
  expect(next.includesListing('AWS::S3::Bucket', 'global')).toBe(true);
  expect(['a', 'b', 'c'].map((name) => next.isRead('AWS::S3::Bucket', 'global', `arn:aws:s3:::${name}`))).toEqual([true, true, false]);
  expect(next.hasProgressed()).toBe(false);
  next.note(bucket('c'));
  next.listingFinished('AWS::S3::Bucket', 'global');
  expect(next.readSoFar()).toEqual([{ type: 'AWS::IAM::User' }, { type: 'AWS::S3::Bucket' }]);
});

test('counts uncovered resources once', () => {
  const first = createShardFilter('eu-west-1', [], never);
  first.note({ kind: 'uncovered', uncovered: { region: 'eu-west-1', state: 'off', types: [] } });
  expect(createShardFilter('eu-west-1', first.readSoFar(), never).countedRegions).toEqual([]);
});
