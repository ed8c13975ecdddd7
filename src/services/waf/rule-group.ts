import type { RuleGroupSummary, Scope as WafScope } from '@aws-sdk/client-wafv2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, perResource, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { wafV2 } from './clients.ts';
import { resourcesFrom, ruleGroups } from './listing.ts';
import { placeOf } from './scopes.ts';

const DELETED = 'WAFNonexistentItemException';

const input = ({ arn }: { readonly arn: string }) => ({ ARN: arn });

const collectorIn = (scope: WafScope) =>
  defineCollector<'AWS::WAFv2::RuleGroup', RuleGroupSummary>({
    type: 'AWS::WAFv2::RuleGroup',
    service: 'waf',
    ...placeOf(scope),
    list: resourcesFrom(ruleGroups[scope]),
    tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
    deletion: deletionCheck(wafV2, 'GetRuleGroup', { errorCodes: [DELETED], notFoundErrorCodes: [DELETED], input }),
    facts: {
      content: perResource(wafV2, 'GetRuleGroup', {
        input,
        value: ({ RuleGroup: group }) =>
          group?.VisibilityConfig === undefined
            ? notReported('the response does not contain the visibility configuration')
            : {
                metricsEnabled: group.VisibilityConfig.CloudWatchMetricsEnabled === true,
                rules: (group.Rules ?? []).map(({ Name = '', VisibilityConfig }) => ({
                  name: Name,
                  metricsEnabled: VisibilityConfig?.CloudWatchMetricsEnabled === true,
                })),
              },
      }),
    },
  });

/** Rule groups of AWS WAF that the account owns. */
export const ruleGroupCollectors = [collectorIn('REGIONAL'), collectorIn('CLOUDFRONT')] as const;
