import { s3BucketLifecycleConfigured } from '../../../rules/s3/s3-bucket-lifecycle-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const expire = { ID: 'expire', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 365 } } as const;
const old = { NoncurrentVersionExpiration: { NoncurrentDays: 30 } };
const move = { ID: 'move', Status: 'Enabled' as const, Transitions: [{ Days: 90, StorageClass: 'GLACIER' as const }] };
const abort = { ID: 'abort', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } } as const;

testRule(s3BucketLifecycleConfigured, {
  base: { lifecycle: [expire] },
  pass: [
    { name: 'passes for a rule for all objects', message: 'configured' },
    { name: 'passes for a rule without a filter', facts: { lifecycle: [{ ID: 'expire', Status: 'Enabled', Expiration: { Days: 365 } }] } },
    {
      name: 'passes for a rule with an empty prefix in the legacy format',
      facts: { lifecycle: [{ Status: 'Enabled', Prefix: '', Expiration: { Days: 365 } }] },
    },
    { name: 'passes for a rule by date', facts: { lifecycle: [{ ...expire, Expiration: { Date: '2027-01-01T00:00:00Z' } }] } },
    { name: 'passes when noncurrent versions expire', facts: { versioning: 'Enabled', lifecycle: [{ ...expire, ...old }] } },
    {
      name: 'passes when noncurrent versions expire by a second rule',
      facts: { versioning: 'Suspended', lifecycle: [expire, { ID: 'old', Status: 'Enabled', Filter: {}, ...old }] },
    },
    {
      name: 'passes for transitions if they are accepted',
      facts: {
        versioning: 'Enabled',
        lifecycle: [{ ...move, NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'GLACIER' }] }],
      },
      params: { acceptTransitions: true },
    },
  ],
  fail: [
    { name: 'fails with no lifecycle', facts: { lifecycle: undefined }, message: 'none' },
    { name: 'fails with no rules', facts: { lifecycle: [] } },
    { name: 'fails for a disabled rule', facts: { lifecycle: [{ ...expire, Status: 'Disabled' }] }, message: 'none' },
    { name: 'fails for a rule that only aborts multipart uploads', facts: { lifecycle: [abort] }, message: 'unlimited' },
    { name: 'fails for a rule that only moves objects', facts: { lifecycle: [move] }, message: 'unlimited' },
    {
      name: 'fails for a rule that only removes delete markers',
      facts: { lifecycle: [{ ...expire, Expiration: { ExpiredObjectDeleteMarker: true } }] },
      message: 'unlimited',
    },
    {
      name: 'fails for a rule for one prefix',
      facts: { lifecycle: [{ ...expire, Filter: { Prefix: 'tmp/' } }, abort] },
      message: 'partial',
      evidence: { rules: ['expire'] },
    },
    {
      name: 'fails for a rule for one prefix in the legacy format',
      facts: { lifecycle: [{ Status: 'Enabled', Prefix: 'tmp/', Expiration: { Days: 1 } }] },
      message: 'partial',
    },
    {
      name: 'fails for a rule for one tag',
      facts: { lifecycle: [{ ...expire, Filter: { Tag: { Key: 'a', Value: 'b' } } }] },
      message: 'partial',
    },
    {
      name: 'fails for a rule for tags and sizes',
      facts: { lifecycle: [{ ...expire, Filter: { And: { Prefix: '', Tags: [{ Key: 'a', Value: 'b' }], ObjectSizeGreaterThan: 1 } } }] },
      message: 'partial',
    },
    {
      name: 'fails for a rule for large objects',
      facts: { lifecycle: [{ ...expire, Filter: { ObjectSizeGreaterThan: 1000 } }] },
      message: 'partial',
    },
    { name: 'fails when noncurrent versions do not expire', facts: { versioning: 'Enabled' }, message: 'noncurrent' },
    {
      name: 'fails when noncurrent versions do not expire after versioning was suspended',
      facts: { versioning: 'Suspended' },
      message: 'noncurrent',
    },
    {
      name: 'fails when noncurrent versions expire for one prefix',
      facts: { versioning: 'Enabled', lifecycle: [expire, { ID: 'old', Status: 'Enabled', Filter: { Prefix: 'tmp/' }, ...old }] },
      message: 'noncurrent',
    },
    {
      name: 'fails when noncurrent versions expire by a disabled rule',
      facts: { versioning: 'Enabled', lifecycle: [expire, { ID: 'old', Status: 'Disabled', ...old }] },
      message: 'noncurrent',
    },
  ],
});
