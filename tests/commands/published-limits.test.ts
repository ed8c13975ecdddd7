import { publishedLimits } from '../../src/commands/published-limits.ts';
import { limitKey, publishedLimitOf } from '../../src/core/rate-limit.ts';
import { services } from '../../sample/endpoint/services.ts';

const limitOf = (service: string, operation: string) => publishedLimitOf(publishedLimits, service, operation);

test('an operation has its own limit, the limit of its service, or none', () => {
  expect(limitOf('ec2', 'DescribeInstances')).toEqual({ perSecond: 20, burst: 100, of: 'operation' });
  expect(limitOf('lambda', 'GetPolicy')).toEqual({ perSecond: 15, burst: 15, of: 'operation' });
  expect(limitOf('lambda', 'ListAliases')).toEqual({ perSecond: 15, burst: 15, of: 'service' });
  expect(limitOf('s3', 'GetBucketPolicy')).toBeUndefined();
});

test('operations that share a limit have the same key', () => {
  expect(limitKey('lambda', 'ListAliases', limitOf('lambda', 'ListAliases'))).toBe('lambda');
  expect(limitKey('lambda', 'GetPolicy', limitOf('lambda', 'GetPolicy'))).toBe('lambda:GetPolicy');
  expect(limitKey('s3', 'GetBucketPolicy', limitOf('s3', 'GetBucketPolicy'))).toBe('s3:GetBucketPolicy');
});

test('every published limit belongs to a service that Onus calls', () => {
  for (const key of Object.keys(publishedLimits)) expect(Object.keys(services)).toContain(key.split(':')[0]);
});
