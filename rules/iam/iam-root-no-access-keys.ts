import { defineRule } from '../../src/core/rule.ts';

export const iamRootNoAccessKeys = defineRule({
  id: 'iam-root-no-access-keys',
  title: 'The root user should have no access keys',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'root-user',

  facts: ['rootAccessKeysPresent', 'rootSigningCertificatesPresent', 'rootCredentials'],

  messages: {
    none: 'The root user has no access keys.',
    keys: 'The root user has {{active}} active and {{inactive}} inactive access keys.',
    certificates: 'The root user has signing certificates, which sign requests as access keys do.',
  },
  rationale:
    'Keys of the root user can do everything, work without MFA and cannot be limited by any policy of the account. They belong into no file.',
  remediation: {
    text: 'Move whatever uses the keys to an IAM role, deactivate the keys, then delete them.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
  },
  controls: {
    securityHub: ['IAM.4'],
    awsConfig: ['iam-root-access-key-check'],
    cis: ['3.0:1.4', '5.0:1.3', '6.0:2.3', '7.0:2.4'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'AC-6', 'AC-6(10)'],
    prowler: ['iam_no_root_access_key'],
    cloudsploit: ['rootAccessKeys', 'rootSigningCertificate'],
  },
  evaluate: (facts, { pass, fail }) => {
    if (facts.rootAccessKeysPresent) {
      const { accessKeys } = facts.rootCredentials;
      const active = accessKeys.filter((key) => key.active).length;
      const inactive = accessKeys.length - active;
      const allInactive = inactive > 0 && active === 0;
      return fail('keys', { active, inactive }, allInactive ? { severity: 'high', because: 'the keys are deactivated' } : undefined);
    }
    if (!facts.rootSigningCertificatesPresent) return pass('none');
    return fail('certificates', {}, { severity: 'high', because: 'certificates sign requests to few, old APIs' });
  },
});
