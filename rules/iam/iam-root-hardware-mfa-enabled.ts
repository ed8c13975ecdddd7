import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { ifRootSignsIn, removeRootCredentials, rootUserMessages } from './shared/root-user.ts';

export const iamRootHardwareMfaEnabled = defineRule({
  id: 'iam-root-hardware-mfa-enabled',
  title: 'The root user should use hardware MFA',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootUserPresent', 'rootMfaEnabled', 'rootVirtualMfa', 'rootPasswordPresent', 'rootAccessKeysPresent'],

  messages: {
    hardware: 'The root user has an MFA device, and none is virtual.',
    virtual: 'The root user has a virtual MFA device.',
    off: 'The root user has no MFA device.',
    ...rootUserMessages,
  },
  rationale:
    'The secret of a virtual device can be copied, and its codes can be entered on a phishing page. Passkeys and security keys resist phishing.',
  remediation: {
    text: 'Register a passkey, security key or hardware token for the root user, then remove the virtual device. In an organization, remove the root credentials of member accounts instead.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html',
    impact: 'Register and test the new device before you remove the old one: without a device, only AWS Support can restore access.',
    cli: removeRootCredentials,
    console:
      'Sign in as the root user.\nOpen Security credentials, Multi-factor authentication (MFA).\nAssign a passkey, security key or hardware TOTP token.\nRemove the virtual device.',
    consolePage: 'iam/home#/security_credentials',
    notAsCode: 'The root user is not managed as code.',
  },
  controls: {
    securityHub: ['IAM.6'],
    awsConfig: ['root-account-hardware-mfa-enabled'],
    cis: ['3.0:1.6', '5.0:1.5', '6.0:2.5', '7.0:2.6'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_root_hardware_mfa_enabled'],
    cloudsploit: ['rootHardwareMfa'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) =>
    ifRootSignsIn(
      facts,
      { notApplicable },
      () =>
        firstVerdict(
          () => (facts.rootVirtualMfa ? fail('virtual') : undefined),
          () => (facts.rootMfaEnabled ? undefined : fail('off')),
        ) ?? pass('hardware'),
    ),
});
