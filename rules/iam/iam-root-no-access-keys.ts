import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { noRootUser } from './shared/root-user.ts';

export const iamRootNoAccessKeys = defineRule({
  id: 'iam-root-no-access-keys',
  title: 'The root user should not have access keys',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootUserPresent', 'rootAccessKeysPresent', 'rootSigningCertificatesPresent', 'rootCredentials'],

  messages: {
    none: 'The root user has no access keys.',
    keys: 'The root user has {{active}} active and {{inactive}} inactive access keys.',
    certificates: 'The root user has signing certificates, which sign requests like access keys.',
    noRootUser,
  },
  rationale:
    'Access keys of the root user work without MFA, and no policy of the account limits them. A leaked key gives control of the whole account.',
  remediation: {
    text: 'Move the applications that use the keys to an IAM role, deactivate the keys, and delete them when nothing has failed.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
    impact: 'Applications that use the keys fail. A deactivated key can be activated again; a deleted key cannot be restored.',
    cli: [
      'aws iam list-access-keys --profile ROOT_USER_PROFILE',
      'aws iam update-access-key --access-key-id ACCESS_KEY_ID --status Inactive --profile ROOT_USER_PROFILE',
      'aws iam delete-access-key --access-key-id ACCESS_KEY_ID --profile ROOT_USER_PROFILE',
    ].join('\n'),
    console: 'Sign in as the root user.\nOpen Security credentials, Access keys.\nChoose Actions, Deactivate, and later Delete.',
    consolePage: 'iam/home#/security_credentials',
    notAsCode: 'The root user is not managed as code.',
  },
  controls: {
    securityHub: ['IAM.4'],
    awsConfig: ['iam-root-access-key-check'],
    cis: ['3.0:1.4', '5.0:1.3', '6.0:2.3', '7.0:2.4'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'AC-6', 'AC-6(10)'],
    prowler: ['iam_no_root_access_key'],
    cloudsploit: ['rootAccessKeys', 'rootSigningCertificate'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!facts.rootUserPresent) return notApplicable('noRootUser');
    const keysThat = (active: boolean) => facts.rootCredentials.accessKeys.filter((key) => key.active === active).length;
    const keys = () =>
      fail('keys', { active: () => keysThat(true), inactive: () => keysThat(false) }, () =>
        keysThat(true) === 0 && keysThat(false) > 0 ? { severity: 'high', because: 'the keys are deactivated' } : undefined,
      );
    const certificates = () =>
      fail('certificates', {}, { severity: 'high', because: 'only a few legacy APIs accept signing certificates' });
    return (
      firstVerdict(
        () => (facts.rootAccessKeysPresent ? keys() : undefined),
        () => (facts.rootSigningCertificatesPresent ? certificates() : undefined),
      ) ?? pass('none')
    );
  },
});
