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
  title: 'Glacier vaults should be shared only with trusted accounts',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  facts: ['accessPolicy', 'lock', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The vault has no policy, so only this account has access.',
    restricted: 'The policies of the vault let nobody in who is not trusted.',
    foreign: '{{to}} may use {{actions}}, which {{danger}}.',
    malformed: 'A policy of the vault cannot be understood: {{problem}}.',
  },
  rationale: 'Another account can pull out whole archives, or delete them for good: there are no versions in a vault.',
  remediation: {
    text: 'Take accounts that need no access out of the access policy, and name the others as trusted.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
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
    const dangers = [...(may(readers) ? ['retrieves archives'] : []), ...(may(deleters) ? ['deletes for good'] : [])];
    return fail('foreign', { ...describeGrants(grants), danger: dangers.join(' and ') || 'neither retrieves nor deletes archives' });
  },
});
