import { s3BucketMfaDeleteEnabled } from '../../../rules/s3/s3-bucket-mfa-delete-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const lock = (Mode: 'COMPLIANCE' | 'GOVERNANCE') =>
  ({ ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode, Days: 30 } } }) as const;

testRule(s3BucketMfaDeleteEnabled, {
  base: { mfaDelete: 'Enabled' },
  pass: [{ name: 'on', message: 'enabled' }],
  fail: [
    { name: 'off', facts: { mfaDelete: 'Disabled' }, message: 'off' },
    { name: 'never set', facts: { mfaDelete: undefined } },
    { name: 'Object Lock that the root user can lift', facts: { mfaDelete: undefined, objectLock: lock('GOVERNANCE') } },
    { name: 'Object Lock without a default', facts: { mfaDelete: undefined, objectLock: { ObjectLockEnabled: 'Enabled' } } },
  ],
  notApplicable: [
    { name: 'a lifecycle', facts: { mfaDelete: undefined, lifecycle: [{ ID: 'old', Status: 'Enabled' }] }, message: 'lifecycle' },
    { name: 'Object Lock in compliance mode', facts: { mfaDelete: 'Disabled', objectLock: lock('COMPLIANCE') }, message: 'locked' },
  ],
});
