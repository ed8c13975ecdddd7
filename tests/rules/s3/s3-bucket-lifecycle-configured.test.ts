import { s3BucketLifecycleConfigured } from '../../../rules/s3/s3-bucket-lifecycle-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const expire = { ID: 'expire', Status: 'Enabled', Expiration: { Days: 365 } } as const;

testRule(s3BucketLifecycleConfigured, {
  base: { lifecycle: [expire] },
  pass: [
    { name: 'a rule in force', message: 'configured' },
    { name: 'versions that are no longer kept', facts: { versioning: 'Suspended' } },
    {
      name: 'old versions expire',
      facts: { versioning: 'Enabled', lifecycle: [{ ...expire, NoncurrentVersionExpiration: { NoncurrentDays: 30 } }] },
    },
    {
      name: 'old versions move, by a second rule',
      facts: {
        versioning: 'Enabled',
        lifecycle: [
          expire,
          { ID: 'move', Status: 'Enabled', NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'GLACIER' }] },
        ],
      },
    },
  ],
  fail: [
    { name: 'no lifecycle', facts: { lifecycle: undefined }, message: 'none' },
    { name: 'no rules', facts: { lifecycle: [] } },
    { name: 'a rule that is switched off', facts: { lifecycle: [{ ...expire, Status: 'Disabled' }] }, message: 'none' },
    { name: 'old versions stay', facts: { versioning: 'Enabled' }, message: 'noncurrent' },
    {
      name: 'old versions would expire by a rule that is switched off',
      facts: {
        versioning: 'Enabled',
        lifecycle: [expire, { ID: 'old', Status: 'Disabled', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
      },
      message: 'noncurrent',
    },
  ],
});
