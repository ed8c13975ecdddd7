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
    enabled: 'The user has an MFA device.',
    off: 'The user has a console password and no MFA device.',
  },
  rationale: 'Without a second factor, a phished, guessed or leaked password is enough to sign in.',
  remediation: {
    text: 'Let the user register a passkey or another MFA device, and deny all other actions until then with a policy on aws:MultiFactorAuthPresent.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable.html',
    impact: 'The user needs the device at each sign-in. Passkeys can be registered only in the console.',
    cli: [
      'aws iam create-virtual-mfa-device --virtual-mfa-device-name {{name}} --outfile qr-code.png --bootstrap-method QRCodePNG',
      'aws iam enable-mfa-device --user-name {{name}} --serial-number MFA_DEVICE_ARN --authentication-code1 FIRST_CODE --authentication-code2 SECOND_CODE',
    ].join('\n'),
    console: 'Open IAM, Users, {{name}}, Security credentials.\nUnder Multi-factor authentication (MFA), choose Assign MFA device.',
    notAsCode: 'MFA devices are registered by their users and are not managed as code.',
  },
  controls: {
    securityHub: ['IAM.5'],
    awsConfig: ['mfa-enabled-for-iam-console-access'],
    cis: ['3.0:1.10', '5.0:1.9', '6.0:2.9', '7.0:2.10'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)'],
    prowler: ['iam_user_mfa_enabled_console_access'],
    cloudsploit: ['usersMfaEnabled'],
  },
  // These require MFA of users without a console password too.
  related: { securityHub: ['IAM.19'], awsConfig: ['iam-user-mfa-enabled'], prowler: ['iam_administrator_access_with_mfa'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!facts.credentials.passwordEnabled) return notApplicable('noPassword');
    if (facts.credentials.mfaActive) return pass('enabled');
    return fail('off', {}, () =>
      isAdministrator(identityOf(facts).identity) ? { severity: 'high', because: 'the user is an administrator' } : undefined,
    );
  },
});
