import { terraformResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { vaultPolicy } from './shared/vault-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultNotPublic = defineRule({
  id: 'glacier-vault-not-public',
  title: 'S3 Glacier vaults should not be public',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['accessPolicy', 'lock'],
  messages: {
    noPolicy: 'The vault does not have a policy, so only this account has access.',
    restricted: 'The vault policies do not grant public access.',
    public: 'The vault policies allow everyone to use {{actions}}.',
    malformed: 'A vault policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone on the internet can retrieve or delete archives, which often contain the oldest and most complete copies of the data.',
  remediation: {
    text: 'Name the principals in the access policy, or delete the policy.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    impact:
      'Principals that only the policy allows lose access. Save the policy first to be able to restore it. A locked vault lock policy cannot be changed.',
    cli: `aws glacier get-vault-access-policy --account-id - --vault-name {{id}}
aws glacier delete-vault-access-policy --account-id - --vault-name {{id}}`,
    console: [
      'Open the vault in the Amazon S3 Glacier console.',
      'Under Vault access policy, choose Edit.',
      'Remove the statement that names everyone, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_glacier_vault',
      'name          = "{{name}}"',
      'access_policy = data.aws_iam_policy_document.trusted_accounts.json',
    ),
    notAsCode: 'CloudFormation has no resource type for S3 Glacier vaults.',
  },
  controls: { prowler: ['glacier_vaults_policy_public_access'], cloudsploit: ['vaultPublicAccess'] },
  related: { cis: ['7.0:2.21'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    const policy = vaultPolicy(facts);
    if (policy === undefined) return pass('noPolicy');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf('glacier'), resources: [arn] });
    const open = grants.filter(({ exposure }) => exposure === 'public');
    return open.length === 0 ? pass('restricted') : fail('public', describeGrants(open));
  },
});
