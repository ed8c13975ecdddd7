import { notAsCode } from '../shared/code-snippets.ts';
import { passwordPolicyGaps } from './shared/password-policy.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamAccountPasswordPolicyStrong = defineRule({
  id: 'iam-account-password-policy-strong',
  title: 'The account password policy should be strong',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,

  facts: ['passwordPolicy'],
  params: {
    minLength: integer(14, 'Minimum number of characters of a password.', { min: 6, max: 128 }),
    reusePrevention: integer(24, 'Number of earlier passwords that cannot be used again; 0: none.', { max: 24 }),
    maxAgeDays: integer(0, 'Days after which a password must be changed; 0: never.', { max: 1095 }),
  },
  messages: {
    strong: 'The password policy meets all requirements.',
    weak: 'The password policy does not require {{missing}}.',
    none: 'The account uses the default password policy of AWS, which is weaker.',
  },
  rationale: 'Short and reused passwords can be guessed, or found in data leaked from other services.',
  remediation: {
    text: 'Set a password policy with these requirements. Better, let people sign in through IAM Identity Center and remove their passwords.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    impact:
      'The policy applies when a password is set or changed; existing passwords keep working. The command resets settings that it does not name, such as the maximum age: add those that you want to keep.',
    console: 'Open IAM, Account settings.\nUnder Password policy, choose Edit, Custom.\nSet the requirements and save.',
    terraform:
      'resource "aws_iam_account_password_policy" "strong" {\n  minimum_password_length        = 14\n  require_uppercase_characters   = true\n  require_lowercase_characters   = true\n  require_numbers                = true\n  require_symbols                = true\n  password_reuse_prevention      = 24\n  allow_users_to_change_password = true\n}',
    cli: 'aws iam update-account-password-policy --minimum-password-length 14 --require-uppercase-characters --require-lowercase-characters --require-numbers --require-symbols --password-reuse-prevention 24 --allow-users-to-change-password',
    consolePage: 'iam/home#/account_settings',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['IAM.7', 'IAM.11', 'IAM.12', 'IAM.13', 'IAM.14', 'IAM.15', 'IAM.16'],
    cis: ['3.0:1.8', '3.0:1.9', '5.0:1.7', '5.0:1.8', '6.0:2.7', '6.0:2.8', '7.0:2.8', '7.0:2.9'],
    nist80053: ['IA-5(1)'],
    prowler: [
      'iam_password_policy_lowercase',
      'iam_password_policy_minimum_length_14',
      'iam_password_policy_number',
      'iam_password_policy_reuse_24',
      'iam_password_policy_symbol',
      'iam_password_policy_uppercase',
    ],
    cloudsploit: [
      'minPasswordLength',
      'passwordPolicyExists',
      'passwordRequiresLowercase',
      'passwordRequiresNumbers',
      'passwordRequiresSymbols',
      'passwordRequiresUppercase',
      'passwordReusePrevention',
    ],
  },
  // These require passwords to expire, which the rule does only with maxAgeDays.
  related: {
    securityHub: ['IAM.10', 'IAM.17'],
    awsConfig: ['iam-password-policy'],
    nist80053: ['AC-2(1)', 'AC-2(3)'],
    prowler: ['iam_password_policy_expires_passwords_within_90_days_or_less'],
    cloudsploit: ['maxPasswordAge', 'passwordExpiration'],
  },
  evaluate: ({ passwordPolicy }, { pass, fail }, { params }) => {
    if (passwordPolicy === undefined) return fail('none');
    const missing = passwordPolicyGaps(passwordPolicy, params);
    return missing.length === 0 ? pass('strong') : fail('weak', { missing });
  },
});
