import { cloudtrailLogBucketTamperResistant } from '../../../rules/cloudtrail/cloudtrail-log-bucket-tamper-resistant.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const lock = (Mode: 'GOVERNANCE' | 'COMPLIANCE', period: { Days?: number; Years?: number }) => ({
  ObjectLockEnabled: 'Enabled' as const,
  Rule: { DefaultRetention: { Mode, ...period } },
});
const compliance = lock('COMPLIANCE', { Days: 365 });
const governance = { objectLock: lock('GOVERNANCE', { Days: 400 }) };
const expiring = (Days: number, Prefix = '') => [{ ID: 'expire', Status: 'Enabled' as const, Filter: { Prefix }, Expiration: { Days } }];
const deny = (change: object = {}) => ({
  bucket: 'trail-logs',
  acl: [],
  policy: policyText({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:BypassGovernanceRetention',
    Resource: 'arn:aws:s3:::trail-logs/*',
    ...change,
  }),
});

testRule(cloudtrailLogBucketTamperResistant, {
  base: { bucket: 'trail-logs', bucketRetention: { objectLock: compliance } },
  pass: [
    { name: 'passes for COMPLIANCE mode for the required days', message: 'locked', evidence: { mode: 'COMPLIANCE', days: 365 } },
    {
      name: 'passes for COMPLIANCE mode for years',
      facts: { bucketRetention: { objectLock: lock('COMPLIANCE', { Years: 7 }) } },
      evidence: { days: 2555 },
    },
    {
      name: 'passes for COMPLIANCE mode, which lifecycle rules cannot shorten',
      facts: { bucketRetention: { objectLock: compliance, lifecycle: expiring(30) } },
    },
    {
      name: 'passes for GOVERNANCE mode with a policy that denies its bypass',
      facts: { bucketRetention: governance, bucketExposure: deny() },
      message: 'locked',
      evidence: { mode: 'GOVERNANCE', days: 400 },
    },
    { name: 'passes for MFA delete', facts: { bucketRetention: { mfaDelete: 'Enabled' } }, message: 'mfa' },
    { name: 'passes for MFA delete of another bucket', facts: { bucket: 'other-logs', bucketRetention: { mfaDelete: 'Enabled' } } },
    {
      name: 'passes when files expire after the required days',
      facts: { bucketRetention: { mfaDelete: 'Enabled', lifecycle: expiring(365) } },
    },
    {
      name: 'passes when other files expire',
      facts: { prefix: 'main', bucketRetention: { mfaDelete: 'Enabled', lifecycle: expiring(7, 'tmp/') } },
    },
    {
      name: 'passes when the bucket is in the log archive',
      facts: { bucketRetention: {} },
      params: { logArchiveBuckets: ['trail-logs'] },
      message: 'archive',
    },
  ],
  fail: [
    { name: 'fails when nothing protects the files', facts: { bucketRetention: {} }, message: 'unguarded', severity: 'medium' },
    {
      name: 'fails for Object Lock without a default retention',
      facts: { bucketRetention: { objectLock: { ObjectLockEnabled: 'Enabled' } } },
      message: 'unguarded',
    },
    {
      name: 'fails for GOVERNANCE mode for one day',
      facts: { bucketRetention: { objectLock: lock('GOVERNANCE', { Days: 1 }) }, bucketExposure: deny() },
      message: 'short',
      severity: 'medium',
      evidence: { days: 1, required: 365 },
    },
    {
      name: 'fails for COMPLIANCE mode for one day less',
      facts: { bucketRetention: { objectLock: lock('COMPLIANCE', { Days: 364 }) } },
      message: 'short',
    },
    { name: 'fails for GOVERNANCE mode that can be bypassed', facts: { bucketRetention: governance }, message: 'bypass', severity: 'low' },
    {
      name: 'fails for GOVERNANCE mode that one role can bypass',
      facts: {
        bucketRetention: governance,
        bucketExposure: deny({ Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/admin' } } }),
      },
      message: 'bypass',
    },
    {
      name: 'fails for GOVERNANCE mode with a policy about other objects',
      facts: { bucketRetention: governance, bucketExposure: deny({ Resource: 'arn:aws:s3:::trail-logs/tmp/*' }) },
      message: 'bypass',
    },
    {
      name: 'fails for GOVERNANCE mode with a malformed policy',
      facts: { bucketRetention: governance, bucketExposure: { ...deny(), policy: '{' } },
      message: 'bypass',
    },
    {
      name: 'fails when files expire too early',
      facts: { bucketRetention: { mfaDelete: 'Enabled', lifecycle: expiring(90) } },
      message: 'expires',
      evidence: { days: 90, required: 365 },
    },
    {
      name: 'fails when files of the prefix expire too early',
      facts: { prefix: 'main', bucketRetention: { mfaDelete: 'Enabled', lifecycle: expiring(90, 'main/AWSLogs/') } },
      message: 'expires',
    },
    {
      name: 'fails when files of another prefix expire too early',
      facts: { prefix: 'tmp', bucketRetention: { mfaDelete: 'Enabled', lifecycle: expiring(7, 'tmp/') } },
      message: 'expires',
    },
  ],
  undecided: [{ name: 'is unknown for the bucket of another account', facts: { bucketRetention: undefined }, message: 'foreign' }],
});
