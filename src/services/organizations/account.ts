import type { AccountFactReads, Aws, SharedReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { PolicyText } from '../iam/facts.ts';
import { shared, perResource, perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { organizations } from './clients.ts';
import { guardrailOperations, readGuardrails } from './guardrails.ts';
import { organization } from './shared-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** Reads data that AWS returns only to the management account. */
async function asManager<V>(accountId: string, shared: SharedReads, read: () => Promise<V>): Promise<V | undefined> {
  return (await shared(organization))?.managementAccountId === accountId ? read() : undefined;
}

export const organizationsAccountFacts: AccountFactReads<
  'organization' | 'delegatedAdministrators' | 'rootPolicies' | 'guardrails' | 'aiOptOutPolicy'
> = {
  organization: shared(organization, (found) => {
    if (found === undefined) return undefined;
    const { id, managementAccountId: managementAccount, featureSet } = found;
    if (id === undefined || managementAccount === undefined || featureSet === undefined) return notReported('the answer is not complete');
    return { id, managementAccount, featureSet };
  }),
  delegatedAdministrators: perResourceCalls(
    [...organization.apiCalls, apiCalls(organizations, 'ListDelegatedAdministrators')],
    (aws, { accountId }, { shared }) =>
      asManager(accountId, shared, async () => {
        const ids: string[] = [];
        const pages = aws.pages(organizations, 'ListDelegatedAdministrators', { input: { MaxResults: 20 }, token: 'NextToken' });
        for await (const { DelegatedAdministrators = [] } of pages) ids.push(...DelegatedAdministrators.flatMap(({ Id }) => Id ?? []));
        return ids.sort();
      }),
  ),
  rootPolicies: perResourceCalls(
    [...organization.apiCalls, apiCalls(organizations, 'ListRoots', 'ListPoliciesForTarget', 'DescribePolicy')],
    (aws, { accountId }, { shared }) => asManager(accountId, shared, () => rootPolicies(aws)),
  ),
  guardrails: perResourceCalls(
    [...organization.apiCalls, apiCalls(organizations, ...guardrailOperations)],
    (aws, { accountId }, { shared }) => asManager(accountId, shared, () => readGuardrails(aws, accountId)),
  ),
  aiOptOutPolicy: perResource(organizations, 'DescribeEffectivePolicy', {
    input: () => ({ PolicyType: 'AISERVICES_OPT_OUT_POLICY' as const }),
    value: ({ EffectivePolicy }) => EffectivePolicy?.PolicyContent ?? notReported('the answer contains no policy'),
    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeEffectivePolicy.html
    notConfiguredErrorCodes: ['EffectivePolicyNotFoundException', 'AWSOrganizationsNotInUseException'],
  }),
};

/** Whether the account manages an organization, for the rules on its resources in each Region. */
export const organizationsRegionalAccountFacts: AccountFactReads<'managesOrganization'> = {
  managesOrganization: shared(organization, (of, { accountId }) => of?.managementAccountId === accountId),
};

/** An organization has one root, with few attached policies. */
async function rootPolicies(aws: Aws): Promise<readonly PolicyText[]> {
  const { Roots: [root] = [] } = await aws.call(organizations, 'ListRoots', {});
  if (root?.Id === undefined) return [];
  const ids: string[] = [];
  const input = { TargetId: root.Id, Filter: 'SERVICE_CONTROL_POLICY', MaxResults: 20 } as const;
  for await (const { Policies = [] } of aws.pages(organizations, 'ListPoliciesForTarget', { input, token: 'NextToken' })) {
    ids.push(...Policies.flatMap(({ Id }) => Id ?? []));
  }
  return mapConcurrently(ids, async (PolicyId) => {
    const { Policy } = await aws.call(organizations, 'DescribePolicy', { PolicyId });
    return { name: Policy?.PolicySummary?.Name ?? PolicyId, document: Policy?.Content ?? '' };
  });
}
