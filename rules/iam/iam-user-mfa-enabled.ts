import { identityOf, isAdministrator } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserMfaEnabled = defineRule({
  id: 'iam-user-mfa-enabled',
  title: 'IAM users with a console password should use MFA',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,

  facts: ['credentials', 'inlinePolicies', 'attachedPolicies', 'groupPolicies', 'permissionsBoundary'],

  messages: {
    noPassword: 'The user has no console password.',
    enabled: 'The user has MFA.',
    off: 'The user signs in to the console without MFA.',
  },
  rationale: 'A password alone is phished, guessed or bought; the second factor is what stops its use.',
  remediation: {
    text: 'Let the user register a passkey or another MFA device, and deny everything else until that is done.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable.html',
  },
  controls: {
    securityHub: ['IAM.5', 'IAM.19'],
    awsConfig: ['mfa-enabled-for-iam-console-access'],
    cis: ['3.0:1.10', '5.0:1.9', '6.0:2.9', '7.0:2.10'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_user_mfa_enabled_console_access', 'iam_administrator_access_with_mfa'],
    cloudsploit: ['usersMfaEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!facts.credentials.passwordEnabled) return notApplicable('noPassword');
    if (facts.credentials.mfaActive) return pass('enabled');
    const admin = isAdministrator(identityOf(facts).identity);
    return fail('off', {}, admin ? { severity: 'high', because: 'the user is an administrator' } : undefined);
  },
});
