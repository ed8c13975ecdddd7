import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupVaultAccessRestricted = defineRule({
  id: 'backup-vault-access-restricted',
  title: 'Backup vaults should grant access only to trusted accounts',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['accessPolicy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The vault does not have an access policy, so only this account has access.',
    restricted: 'The access policy grants access only to trusted accounts.',
    public: 'The access policy allows {{to}} to use {{actions}}.',
    untrusted: 'The access policy allows {{to}} to use {{actions}}.',
    malformed: 'The access policy is malformed: {{problem}}.',
  },
  rationale:
    'An account that can copy to a vault can fill it. An account that can copy or restore from it can read all data that is backed up.',
  remediation: {
    text: 'Allow only the accounts that need access, or limit the policy to the organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html',
    impact:
      'The command replaces the access policy. Accounts that the new policy does not allow lose access immediately, and their copy jobs fail.',
    cli: [
      'aws backup get-backup-vault-access-policy --backup-vault-name {{id}}',
      'aws backup put-backup-vault-access-policy --backup-vault-name {{id}} --policy file://policy.json',
    ].join('\n'),
    policy: JSON.stringify(
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'backup:CopyIntoBackupVault',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'ORGANIZATION_ID' } },
      },
      null,
      2,
    ),
    console: 'Open the AWS Backup console and choose Vaults.\nOpen the vault and edit its access policy.\nRemove the accounts and save.',
    terraform:
      'resource "aws_backup_vault_policy" "example" {\n  backup_vault_name = "{{id}}"\n  policy            = data.aws_iam_policy_document.example.json\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupVault',
      "BackupVaultName: '{{id}}'",
      'AccessPolicy:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Deny',
      "      Principal: '*'",
      '      Action: backup:DeleteRecoveryPoint',
      "      Resource: '*'",
    ),
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
      ? fail('public', describeGrants(grants), { severity: 'critical', because: 'anyone with an AWS account has access' })
      : fail('untrusted', describeGrants(grants));
  },
});
