import { cloudtrailLogBucketTamperResistant } from '../../../rules/cloudtrail/cloudtrail-log-bucket-tamper-resistant.ts';
import { testRule } from '../../support/rule-tester.ts';

const locked = { ObjectLockEnabled: 'Enabled' as const, Rule: { DefaultRetention: { Mode: 'GOVERNANCE' as const, Days: 400 } } };
const expiring = (Days: number, Prefix = '') => [{ ID: 'expire', Status: 'Enabled' as const, Filter: { Prefix }, Expiration: { Days } }];

testRule(cloudtrailLogBucketTamperResistant, {
  base: { bucket: 'trail-logs', bucketRetention: { objectLock: locked } },
  pass: [
    { name: 'locked', message: 'guarded', evidence: { guard: 'Object Lock in mode GOVERNANCE for 400 days' } },
    { name: 'MFA delete', facts: { bucketRetention: { mfaDelete: 'Enabled' } }, evidence: { guard: 'MFA delete' } },
    { name: 'kept as long as asked', facts: { bucketRetention: { objectLock: locked, lifecycle: expiring(365) } } },
    { name: 'other objects expire', facts: { bucketRetention: { objectLock: locked, lifecycle: expiring(7, 'tmp/') } } },
    {
      name: 'in the log archive',
      facts: { bucketRetention: undefined },
      params: { logArchiveBuckets: ['trail-logs'] },
      message: 'archive',
    },
  ],
  fail: [
    { name: 'nothing keeps them', facts: { bucketRetention: {} }, message: 'unguarded' },
    { name: 'a lock without default', facts: { bucketRetention: { objectLock: { ObjectLockEnabled: 'Enabled' } } } },
    {
      name: 'deleted too early',
      facts: { bucketRetention: { objectLock: locked, lifecycle: expiring(90) } },
      message: 'short',
      evidence: { days: 90 },
    },
    {
      name: 'deleted below the prefix',
      facts: { prefix: 'main', bucketRetention: { objectLock: locked, lifecycle: expiring(90, 'main/AWSLogs/') } },
    },
  ],
  undecided: [{ name: "another account's bucket", facts: { bucketRetention: undefined }, message: 'foreign' }],
});
