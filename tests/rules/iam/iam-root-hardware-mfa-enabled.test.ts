import { iamRootHardwareMfaEnabled } from '../../../rules/iam/iam-root-hardware-mfa-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootHardwareMfaEnabled, {
  base: { rootUserPresent: true, rootMfaEnabled: true, rootVirtualMfa: false, rootPasswordPresent: true, rootAccessKeysPresent: false },
  pass: [{ name: 'passes with no virtual device', message: 'hardware' }],
  fail: [
    {
      name: 'fails for a virtual device and access keys',
      facts: { rootVirtualMfa: true, rootPasswordPresent: false, rootAccessKeysPresent: true },
      message: 'virtual',
    },
    { name: 'fails for a virtual device', facts: { rootVirtualMfa: true }, message: 'virtual' },
    { name: 'fails with no MFA', facts: { rootMfaEnabled: false }, message: 'off' },
    { name: 'fails with no MFA and unknown password status', facts: { rootMfaEnabled: false, rootPasswordPresent: undefined } },
  ],
  notApplicable: [
    {
      name: 'skips a virtual device without a password or access keys',
      facts: { rootVirtualMfa: true, rootPasswordPresent: false },
      message: 'noCredentials',
    },
    { name: 'skips with no root user', facts: { rootUserPresent: false, rootMfaEnabled: false }, message: 'noRootUser' },
    {
      name: 'skips credentials removed by the organization',
      facts: { rootMfaEnabled: false, rootPasswordPresent: false },
      message: 'noCredentials',
    },
  ],
});
