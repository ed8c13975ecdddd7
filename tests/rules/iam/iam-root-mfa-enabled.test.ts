import { iamRootMfaEnabled } from '../../../rules/iam/iam-root-mfa-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootMfaEnabled, {
  base: { rootUserPresent: true, rootMfaEnabled: true, rootPasswordPresent: true, rootAccessKeysPresent: false },
  pass: [{ name: 'MFA', message: 'enabled' }],
  fail: [
    { name: 'no MFA', facts: { rootMfaEnabled: false }, message: 'off', severity: 'critical' },
    { name: 'no MFA and unknown password status', facts: { rootMfaEnabled: false, rootPasswordPresent: undefined } },
    { name: 'no password but access keys', facts: { rootMfaEnabled: false, rootPasswordPresent: false, rootAccessKeysPresent: true } },
  ],
  notApplicable: [
    { name: 'no root user', facts: { rootUserPresent: false, rootMfaEnabled: false }, message: 'noRootUser' },
    {
      name: 'credentials removed by the organization',
      facts: { rootMfaEnabled: false, rootPasswordPresent: false },
      message: 'noCredentials',
    },
  ],
});
