import { defineRule } from '../../src/core/rule.ts';
import { ifRootSignsIn, removeRootCredentials, rootUserMessages } from './shared/root-user.ts';

export const iamRootMfaEnabled = defineRule({
  id: 'iam-root-mfa-enabled',
  title: 'The root user should have MFA enabled',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootUserPresent', 'rootMfaEnabled', 'rootPasswordPresent', 'rootAccessKeysPresent'],

  messages: {
    enabled: 'The root user has an MFA device.',
    off: 'The root user has no MFA device.',
    ...rootUserMessages,
  },
  rationale: 'No policy of the account limits the root user. Without MFA, a leaked password or mailbox gives control of the whole account.',
  remediation: {
    text: 'Register at least two passkeys or security keys for the root user. In an organization, remove the root credentials of member accounts instead.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    impact:
      'MFA changes nothing for users and roles. Removing root credentials of a member account ends sign-in as its root user; the management account can still perform root tasks.',
    cli: removeRootCredentials,
    console:
      'Sign in as the root user.\nOpen Security credentials, Multi-factor authentication (MFA).\nChoose Assign MFA device, and register a passkey or security key.',
    consolePage: 'iam/home#/security_credentials',
    notAsCode: 'The root user is not managed as code.',
  },
  controls: {
    securityHub: ['IAM.9'],
    awsConfig: ['root-account-mfa-enabled'],
    cis: ['3.0:1.5', '5.0:1.4', '6.0:2.4', '7.0:2.5'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_root_mfa_enabled'],
    cloudsploit: ['rootMfaEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) =>
    ifRootSignsIn(facts, { notApplicable }, () => (facts.rootMfaEnabled ? pass('enabled') : fail('off'))),
});
