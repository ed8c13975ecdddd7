import type { RuleGroupSummary, Scope as WafScope, WebACLSummary } from '@aws-sdk/client-wafv2';
import type { Aws, ListedResource, SharedRead } from '../../core/collector.ts';
import { apiCalls, listingFrom } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { wafV2 } from './clients.ts';
import { scopesIn } from './scopes.ts';

interface Summary {
  readonly Name?: string | undefined;
  readonly Id?: string | undefined;
  readonly ARN?: string | undefined;
}

/** A listing of the Regional resources and, in one Region, of those that protect CloudFront distributions. */
const inScopes = <I extends Summary>(
  operation: 'ListWebACLs' | 'ListRuleGroups',
  list: (aws: Aws, scope: WafScope) => Promise<readonly I[]>,
): SharedRead<readonly I[]> => ({
  name: `wafv2:${operation}`,
  scope: 'regional',
  apiCalls: [apiCalls(wafV2, operation)],
  notConfiguredErrorCodes: [],
  load: async (aws, { region }) => (await mapConcurrently(scopesIn(region), (scope) => list(aws, scope))).flat(),
});

/** Web ACLs of a Region. */
export const webAcls = inScopes('ListWebACLs', async (aws, Scope): Promise<readonly WebACLSummary[]> => {
  const found: WebACLSummary[] = [];
  for await (const { WebACLs } of aws.pages(wafV2, 'ListWebACLs', { input: { Scope, Limit: 100 }, token: 'NextMarker' }))
    found.push(...(WebACLs ?? []));
  return found;
});

/** Rule groups of a Region that the account owns. */
export const ruleGroups = inScopes('ListRuleGroups', async (aws, Scope): Promise<readonly RuleGroupSummary[]> => {
  const found: RuleGroupSummary[] = [];
  for await (const { RuleGroups } of aws.pages(wafV2, 'ListRuleGroups', { input: { Scope, Limit: 100 }, token: 'NextMarker' }))
    found.push(...(RuleGroups ?? []));
  return found;
});

/** The resources of a listing. */
export const resourcesFrom = <I extends Summary>(read: SharedRead<readonly I[]>) =>
  listingFrom(read, (items) =>
    items.flatMap((raw): readonly ListedResource<I>[] => {
      const { Id: id, ARN: arn, Name: name } = raw;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: name ?? id, raw }];
    }),
  );
