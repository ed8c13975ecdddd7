import { iamRootHardwareMfaEnabled } from '../../../rules/iam/iam-root-hardware-mfa-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootHardwareMfaEnabled, {
  base: { rootMfaEnabled: true, rootVirtualMfa: false, rootPasswordPresent: true, rootAccessKeysPresent: false },
  pass: [{ name: 'no virtual device', message: 'hardware' }],
  fail: [
    { name: 'a virtual device', facts: { rootVirtualMfa: true }, message: 'virtual' },
    { name: 'no MFA', facts: { rootMfaEnabled: false }, message: 'off' },
    { name: 'no MFA, and AWS does not say whether there is a password', facts: { rootMfaEnabled: false, rootPasswordPresent: undefined } },
  ],
  notApplicable: [
    {
      name: 'credentials removed by the organization',
      facts: { rootMfaEnabled: false, rootPasswordPresent: false },
      message: 'noCredentials',
    },
  ],
});
