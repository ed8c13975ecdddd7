import { createPortion } from '../../../src/app/organization/portion.ts';
import type { Resource } from '../../../src/model/resource.ts';

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

test('a shard wants its own Region only', () => {
  const portion = createPortion('eu-west-1', [], never);
  expect([
    portion.wants('AWS::SQS::Queue', 'eu-west-1'),
    portion.wants('AWS::SQS::Queue', 'eu-west-2'),
    portion.wants('AWS::S3::Bucket', 'global'),
  ]).toEqual([true, false, false]);
  expect(portion.census).toEqual(['eu-west-1']);
  expect(createPortion('global', [], never).census).toEqual([]);
});

test('the next part leaves out what is finished, and of the rest what was read', () => {
  const first = createPortion('global', [], never);
  expect(first.hasProgressed()).toBe(false);
  first.note(bucket('a'));
  first.note(bucket('b'));
  first.finished('AWS::IAM::User', 'global');
  expect(first.hasProgressed()).toBe(true);

  const next = createPortion('global', first.readSoFar(), never);
  expect(next.wants('AWS::IAM::User', 'global')).toBe(false);
  expect(next.wants('AWS::S3::Bucket', 'global')).toBe(true);
  expect(['a', 'b', 'c'].map((name) => next.has('AWS::S3::Bucket', 'global', `arn:aws:s3:::${name}`))).toEqual([true, true, false]);
  expect(next.hasProgressed()).toBe(false);
  next.note(bucket('c'));
  next.finished('AWS::S3::Bucket', 'global');
  expect(next.readSoFar()).toEqual([{ type: 'AWS::IAM::User' }, { type: 'AWS::S3::Bucket' }]);
});

test('the census is taken once', () => {
  const first = createPortion('eu-west-1', [], never);
  first.note({ kind: 'census', census: { region: 'eu-west-1', state: 'off', types: [] } });
  expect(createPortion('eu-west-1', first.readSoFar(), never).census).toEqual([]);
});
