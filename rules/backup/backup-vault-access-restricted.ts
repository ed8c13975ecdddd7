import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupVaultAccessRestricted = defineRule({
  id: 'backup-vault-access-restricted',
  title: 'Backup vaults should be open to trusted accounts only',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['accessPolicy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The vault has no access policy, so only this account has access.',
    restricted: 'The access policy lets nobody in who is not trusted.',
    public: '{{to}} may use {{actions}}.',
    foreign: '{{to}} may use {{actions}}.',
    malformed: 'The access policy cannot be understood: {{problem}}.',
  },
  rationale: 'Who may copy into a vault can fill it, who may read or start restores from it gets at all the data that is backed up there.',
  remediation: {
    text: 'Name the accounts that copy to the vault, or limit the policy to the organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html',
  },
  controls: { cloudsploit: ['backupVaultPolicies'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId }, params }) => {
    if (facts.accessPolicy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.accessPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const trust = { accountId, trustedAccounts: params.trustedAccounts };
    const grants = untrusted(
      grantsKnowing(
        () => facts.organizationId,
        (organizationId) => resourcePolicyAccess(policy, { ...trust, organizationId }),
      ),
    );
    if (grants.length === 0) return pass('restricted');
    return grants.some(({ exposure }) => exposure === 'public')
      ? fail('public', describeGrants(grants), { severity: 'critical', because: 'anybody with an AWS account is let in' })
      : fail('foreign', describeGrants(grants));
  },
});
