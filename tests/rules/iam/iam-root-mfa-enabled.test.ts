import { iamRootMfaEnabled } from '../../../rules/iam/iam-root-mfa-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootMfaEnabled, {
  base: { rootUserPresent: true, rootMfaEnabled: true, rootPasswordPresent: true, rootAccessKeysPresent: false },
  pass: [{ name: 'passes for MFA', message: 'enabled' }],
  fail: [
    { name: 'fails with no MFA', facts: { rootMfaEnabled: false }, message: 'off', severity: 'critical' },
    { name: 'fails with no MFA and unknown password status', facts: { rootMfaEnabled: false, rootPasswordPresent: undefined } },
    {
      name: 'fails with no password but access keys',
      facts: { rootMfaEnabled: false, rootPasswordPresent: false, rootAccessKeysPresent: true },
    },
  ],
  notApplicable: [
    { name: 'skips with no root user', facts: { rootUserPresent: false, rootMfaEnabled: false }, message: 'noRootUser' },
    {
      name: 'skips credentials removed by the organization',
      facts: { rootMfaEnabled: false, rootPasswordPresent: false },
      message: 'noCredentials',
    },
  ],
});
