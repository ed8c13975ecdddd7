import { limitOf } from '../../src/aws/published-limits.ts';

test('an audit takes half of what AWS publishes for an operation, its service, or neither', () => {
  expect(limitOf('ec2', 'DescribeInstances')).toEqual({ perSecond: 10, burst: 50, of: 'operation' });
  expect(limitOf('lambda', 'GetPolicy')).toEqual({ perSecond: 7.5, burst: 7, of: 'operation' });
  expect(limitOf('lambda', 'GetFunction')).toEqual({ perSecond: 50, burst: 50, of: 'operation' });
  expect(limitOf('lambda', 'ListAliases')).toEqual({ perSecond: 7.5, burst: 7, of: 'service' });
  expect(limitOf('s3', 'GetBucketPolicy')).toBeUndefined();
});
