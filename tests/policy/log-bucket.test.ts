import { defaultLock, logBucketAccess, logsExpireAfter } from '../../src/policy/log-bucket.ts';

const expiring = (Days: number, rest: object = { Filter: { Prefix: '' } }) => ({
  Status: 'Enabled' as const,
  Expiration: { Days },
  ...rest,
});

test.each([
  ['no rules', undefined, undefined],
  ['a rule', [expiring(30)], 30],
  ['the shortest one', [expiring(30), expiring(7, {})], 7],
  ['below a part of the prefix', [expiring(30, { Filter: { Prefix: 'main/AWSLogs/1111' } })], 30],
  ['above the prefix', [expiring(30, { Prefix: 'main/' })], 30],
  ['by prefix and size', [expiring(30, { Filter: { And: { Prefix: 'main/', ObjectSizeGreaterThan: 1 } } })], 30],
  ['by date', [{ Status: 'Enabled' as const, Filter: { Prefix: '' }, Expiration: { Date: '2027-01-01T00:00:00Z' } }], 0],
  ['another prefix', [expiring(30, { Filter: { Prefix: 'tmp/' } })], undefined],
  ['tagged objects', [expiring(30, { Filter: { Tag: { Key: 'a', Value: 'b' } } })], undefined],
  ['objects with several tags', [expiring(30, { Filter: { And: { Tags: [{ Key: 'a', Value: 'b' }] } } })], undefined],
  ['disabled', [{ ...expiring(30), Status: 'Disabled' as const }], undefined],
  ['noncurrent versions only', [{ Status: 'Enabled' as const, Filter: {}, NoncurrentVersionExpiration: { NoncurrentDays: 3 } }], undefined],
])('log files expire: %s', (_name, rules, days) => {
  expect(logsExpireAfter(rules, () => 'main/AWSLogs/')).toBe(days);
});

test('the prefix is not needed for rules that apply to all objects', () => {
  const unreadable = () => {
    throw new Error('the prefix was read');
  };
  expect(logsExpireAfter([expiring(30)], unreadable)).toBe(30);
});

test.each([
  ['no Object Lock', undefined, undefined],
  [
    'a default retention in years',
    { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } } },
    { mode: 'COMPLIANCE', days: 2555 },
  ],
  ['no default retention', { ObjectLockEnabled: 'Enabled' }, undefined],
  ['a default retention without a period', { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE' } } }, undefined],
  ['a default retention without Object Lock', { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } } }, undefined],
] as const)('default retention: %s', (_name, objectLock, expected) => {
  expect(defaultLock(objectLock)).toEqual(expected);
});

test('identifies a bucket in another partition by its ARN', () => {
  const policy = JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws-cn:s3:::logs/*' },
  });
  const place = { partition: 'aws-cn', accountId: '111122223333' };
  expect(logBucketAccess({ acl: [], policy }, 'logs', place)).toMatchObject({
    state: 'open',
    evidence: { bucket: 'logs', how: ['write'], by: 'policy' },
  });
  expect(logBucketAccess({ acl: [], policy }, 'logs', { ...place, partition: 'aws' })).toEqual({
    state: 'closed',
    evidence: { bucket: 'logs' },
  });
});
