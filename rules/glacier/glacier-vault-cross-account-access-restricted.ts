import { terraformResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { vaultPolicy } from './shared/vault-policies.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const readers = ['glacier:GetJobOutput', 'glacier:InitiateJob'];
const deleters = ['glacier:DeleteArchive', 'glacier:DeleteVault'];

export const glacierVaultCrossAccountAccessRestricted = defineRule({
  id: 'glacier-vault-cross-account-access-restricted',
  title: 'S3 Glacier vault policies should grant access only to trusted accounts',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  facts: ['accessPolicy', 'lock', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The vault does not have a policy, so only this account has access.',
    restricted: 'The vault policies grant access only to trusted accounts.',
    foreign: 'The vault policies allow {{to}} to use {{actions}}, which {{danger}}.',
    malformed: 'A vault policy is malformed: {{problem}}.',
  },
  rationale: 'Another account can retrieve whole archives, or delete them permanently: vaults do not have versions.',
  remediation: {
    text: 'Remove accounts that do not need access from the access policy, and add the others to trustedAccounts.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    impact: 'The other accounts lose access. set-vault-access-policy replaces the whole policy: save the current one first.',
    cli: `aws glacier get-vault-access-policy --account-id - --vault-name {{id}} --query policy --output json > policy.json
aws glacier set-vault-access-policy --account-id - --vault-name {{id}} --policy file://policy.json`,
    console: [
      'Open the vault in the Amazon S3 Glacier console.',
      'Under Vault access policy, choose Edit.',
      'Remove the accounts that the finding names, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_glacier_vault',
      'name          = "{{name}}"',
      'access_policy = data.aws_iam_policy_document.trusted_accounts.json',
    ),
    notAsCode: 'CloudFormation has no resource type for S3 Glacier vaults.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    const policy = vaultPolicy(facts);
    if (policy === undefined) return pass('noPolicy');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('glacier'), resources: [arn] };
    const grants = untrusted(
      grantsKnowing(
        () => facts.organizationId,
        (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
      ),
    );
    if (grants.length === 0) return pass('restricted');
    const may = (actions: readonly string[]) => grants.some((grant) => actions.some((action) => grant.actions.includes(action)));
    const dangers = [...(may(readers) ? ['allows retrieval of archives'] : []), ...(may(deleters) ? ['allows permanent deletion'] : [])];
    return fail('foreign', {
      ...describeGrants(grants),
      danger: dangers.join(' and ') || 'does not allow retrieval or deletion of archives',
    });
  },
});
