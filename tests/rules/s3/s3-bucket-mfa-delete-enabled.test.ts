import { s3BucketMfaDeleteEnabled } from '../../../rules/s3/s3-bucket-mfa-delete-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketMfaDeleteEnabled, {
  base: { mfaDelete: 'Enabled' },
  pass: [{ name: 'passes when MFA delete is enabled', message: 'enabled' }],
  fail: [
    { name: 'fails when MFA delete is disabled', facts: { mfaDelete: 'Disabled' }, message: 'off' },
    { name: 'fails when MFA delete was never set', facts: { mfaDelete: undefined } },
  ],
  notApplicable: [
    {
      name: 'skips when the bucket has a lifecycle configuration',
      facts: { mfaDelete: undefined, lifecycle: [{ ID: 'old', Status: 'Enabled' }] },
      message: 'lifecycle',
    },
  ],
});
