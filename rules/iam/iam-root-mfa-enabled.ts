import { defineRule } from '../../src/core/rule.ts';

export const iamRootMfaEnabled = defineRule({
  id: 'iam-root-mfa-enabled',
  title: 'The root user should have MFA',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootMfaEnabled', 'rootPasswordPresent', 'rootAccessKeysPresent'],

  messages: {
    enabled: 'The root user has MFA.',
    off: 'The root user has no MFA.',
    noCredentials: 'The root user has neither a password nor access keys.',
  },
  rationale:
    'The root user can do everything, and no policy of the account stops it. With a password alone, one leaked mailbox or one guess is the whole account.',
  remediation: {
    text: 'Sign in as the root user and register at least two passkeys or security keys; in an organization, remove the root credentials of member accounts instead.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    console: 'Sign in as the root user, then Security credentials, Multi-factor authentication, Assign MFA device.',
  },
  controls: {
    securityHub: ['IAM.9'],
    awsConfig: ['root-account-mfa-enabled'],
    cis: ['3.0:1.5', '5.0:1.4', '6.0:2.4', '7.0:2.5'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_root_mfa_enabled'],
    cloudsploit: ['rootMfaEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.rootMfaEnabled) return pass('enabled');
    return facts.rootPasswordPresent === false && !facts.rootAccessKeysPresent ? notApplicable('noCredentials') : fail('off');
  },
});
