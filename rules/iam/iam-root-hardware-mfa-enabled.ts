import { defineRule } from '../../src/core/rule.ts';

export const iamRootHardwareMfaEnabled = defineRule({
  id: 'iam-root-hardware-mfa-enabled',
  title: 'The root user should use hardware MFA',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootMfaEnabled', 'rootVirtualMfa', 'rootPasswordPresent', 'rootAccessKeysPresent'],

  messages: {
    hardware: 'The root user has MFA, and none of it is a virtual device.',
    virtual: 'A virtual MFA device is assigned to the root user; whether a hardware device stands beside it cannot be seen.',
    off: 'The root user has no MFA.',
    noCredentials: 'The root user has neither a password nor access keys.',
  },
  rationale:
    'A virtual device is an app on a phone: its secret can be copied, and its codes can be typed into a fake page. Passkeys and security keys cannot be phished.',
  remediation: {
    text: 'Register a passkey, security key or hardware token for the root user, then remove the virtual device.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html',
  },
  controls: {
    securityHub: ['IAM.6'],
    awsConfig: ['root-account-hardware-mfa-enabled'],
    cis: ['3.0:1.6', '5.0:1.5', '6.0:2.5', '7.0:2.6'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_root_hardware_mfa_enabled'],
    cloudsploit: ['rootHardwareMfa'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.rootMfaEnabled) return facts.rootVirtualMfa ? fail('virtual') : pass('hardware');
    return facts.rootPasswordPresent === false && !facts.rootAccessKeysPresent ? notApplicable('noCredentials') : fail('off');
  },
});
