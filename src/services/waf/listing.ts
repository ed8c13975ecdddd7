import type { RuleGroupSummary, Scope as WafScope, WebACLSummary } from '@aws-sdk/client-wafv2';
import type { Aws, ListedResource, SharedRead } from '../../core/collector.ts';
import { apiCalls, listingFrom } from '../../core/fact-reads.ts';
import { wafV2 } from './clients.ts';
import { cloudFrontRegion } from './scopes.ts';

interface Summary {
  readonly Name?: string | undefined;
  readonly Id?: string | undefined;
  readonly ARN?: string | undefined;
}

/** A listing of the resources in a scope. */
const inScope = <I extends Summary>(
  operation: 'ListWebACLs' | 'ListRuleGroups',
  scope: WafScope,
  list: (aws: Aws) => Promise<readonly I[]>,
): SharedRead<readonly I[]> => ({
  name: `wafv2:${operation} ${scope}`,
  scope: 'regional',
  apiCalls: [apiCalls(wafV2, operation)],
  notConfiguredErrorCodes: [],
  load: async (aws, { partition }) => (scope === 'CLOUDFRONT' && cloudFrontRegion[partition] === undefined ? [] : list(aws)),
});

const webAclsIn = (Scope: WafScope) =>
  inScope('ListWebACLs', Scope, async (aws): Promise<readonly WebACLSummary[]> => {
    const found: WebACLSummary[] = [];
    for await (const { WebACLs } of aws.pages(wafV2, 'ListWebACLs', { input: { Scope, Limit: 100 }, token: 'NextMarker' }))
      found.push(...(WebACLs ?? []));
    return found;
  });

const ruleGroupsIn = (Scope: WafScope) =>
  inScope('ListRuleGroups', Scope, async (aws): Promise<readonly RuleGroupSummary[]> => {
    const found: RuleGroupSummary[] = [];
    for await (const { RuleGroups } of aws.pages(wafV2, 'ListRuleGroups', { input: { Scope, Limit: 100 }, token: 'NextMarker' }))
      found.push(...(RuleGroups ?? []));
    return found;
  });

/** Web ACLs of a Region, and those for CloudFront. */
export const webAcls = { REGIONAL: webAclsIn('REGIONAL'), CLOUDFRONT: webAclsIn('CLOUDFRONT') };

/** Rule groups that the account owns, in a Region and for CloudFront. */
export const ruleGroups = { REGIONAL: ruleGroupsIn('REGIONAL'), CLOUDFRONT: ruleGroupsIn('CLOUDFRONT') };

/** The resources of a listing. */
export const resourcesFrom = <I extends Summary>(read: SharedRead<readonly I[]>) =>
  listingFrom(read, (items) =>
    items.flatMap((raw): readonly ListedResource<I>[] => {
      const { Id: id, ARN: arn, Name: name } = raw;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: name ?? id, raw }];
    }),
  );
