import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { vaultPolicy } from './shared/vault-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultNotPublic = defineRule({
  id: 'glacier-vault-not-public',
  title: 'Glacier vaults should not be open to everyone',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['accessPolicy', 'lock'],
  messages: {
    noPolicy: 'The vault has no policy, so only this account has access.',
    restricted: 'The policies of the vault let nobody in who is not named or limited.',
    public: 'Everyone may use {{actions}}.',
    malformed: 'A policy of the vault cannot be understood: {{problem}}.',
  },
  rationale:
    'Anybody on the internet can then retrieve archives, which often hold the oldest and most complete copies of the data, or delete them.',
  remediation: {
    text: 'Name the principals in the access policy, or delete the policy.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    cli: 'aws glacier delete-vault-access-policy --account-id - --vault-name VAULT',
  },
  controls: { cis: ['7.0:2.21'], prowler: ['glacier_vaults_policy_public_access'], cloudsploit: ['vaultPublicAccess'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    const policy = vaultPolicy(facts);
    if (policy === undefined) return pass('noPolicy');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf('glacier'), resources: [arn] });
    const open = grants.filter(({ exposure }) => exposure === 'public');
    return open.length === 0 ? pass('restricted') : fail('public', describeGrants(open));
  },
});
