import type {
  DescribeManagedRuleGroupRequest,
  GetWebACLResponse,
  ManagedRuleGroupStatement,
  Scope as WafScope,
  WebACL,
  WebACLSummary,
} from '@aws-sdk/client-wafv2';
import { type Aws, defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { apiCalls, deletionCheck, perResource, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import type { ResourceIdentity } from '../../core/resource.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { wafV2 } from './clients.ts';
import type { WafRule, WebAclConfiguration } from './facts.ts';
import { resourcesFrom, webAcls } from './listing.ts';
import { customerLogging, otherLogging } from './logging.ts';
import { actionOf, firewallManagerRulesOf, rulesOf } from './rules.ts';
import { placeOf, scopeOf } from './scopes.ts';
import { usedByCalls, userOf } from './used-by.ts';

const DELETED = 'WAFNonexistentItemException';

type Identity = Pick<ResourceIdentity, 'id' | 'name' | 'arn'>;

const input = ({ id, name, arn }: Identity) => ({ Id: id, Name: name, Scope: scopeOf(arn) });

/** A protection with exceptions still shows values of the field in the details of matching rules, so it does not count. */
const protectedHeadersOf = ({ DataProtectionConfig }: WebACL): readonly string[] =>
  (DataProtectionConfig?.DataProtections ?? [])
    .filter((protection) => protection.ExcludeRuleMatchDetails !== true && protection.ExcludeRateBasedDetails !== true)
    .flatMap(({ Field }) => (Field?.FieldType === 'SINGLE_HEADER' ? (Field.FieldKeys ?? []) : []))
    .map((header) => header.toLowerCase());

function configurationOf({ WebACL: acl }: GetWebACLResponse) {
  if (acl?.DefaultAction === undefined) return notReported('the response does not contain the default action');
  const configuration: WebAclConfiguration = {
    defaultAction: actionOf(acl.DefaultAction),
    rules: [
      ...firewallManagerRulesOf(acl.PreProcessFirewallManagerRuleGroups),
      ...rulesOf(acl.Rules),
      ...firewallManagerRulesOf(acl.PostProcessFirewallManagerRuleGroups),
    ],
    managedByFirewallManager: acl.ManagedByFirewallManager === true,
    protectedHeaders: protectedHeadersOf(acl),
  };
  return configuration;
}

/** Returns the rules of a rule group; `undefined`: it does not exist. */
async function groupRules(aws: Aws, ARN: string): Promise<readonly WafRule[] | undefined> {
  try {
    return rulesOf((await aws.call(wafV2, 'GetRuleGroup', { ARN })).RuleGroup?.Rules);
  } catch (error) {
    if (error instanceof ReadFailure && error.code === DELETED) return undefined;
    throw error;
  }
}

/** Managed rule groups with overrides, by name of the rule that uses them. */
const overriddenGroups = ({ WebACL: acl }: GetWebACLResponse): readonly (readonly [string, ManagedRuleGroupStatement])[] =>
  [
    ...(acl?.Rules ?? []).map(({ Name, Statement }) => ({ Name, group: Statement?.ManagedRuleGroupStatement })),
    ...[...(acl?.PreProcessFirewallManagerRuleGroups ?? []), ...(acl?.PostProcessFirewallManagerRuleGroups ?? [])].map(
      ({ Name, FirewallManagerStatement }) => ({ Name, group: FirewallManagerStatement?.ManagedRuleGroupStatement }),
    ),
  ].flatMap(({ Name = '', group }) =>
    group !== undefined && (group.ExcludedRules?.length ?? 0) + (group.RuleActionOverrides?.length ?? 0) > 0 ? [[Name, group]] : [],
  );

async function managedActions(aws: Aws, { VendorName, Name, Version }: ManagedRuleGroupStatement, arn: string) {
  const request: DescribeManagedRuleGroupRequest = { VendorName, Name, Scope: scopeOf(arn), ...(Version ? { VersionName: Version } : {}) };
  const { Rules = [] } = await aws.call(wafV2, 'DescribeManagedRuleGroup', request);
  return Object.fromEntries(Rules.map((rule) => [rule.Name ?? '', actionOf(rule.Action)]));
}

const collectorIn = (scope: WafScope) =>
  defineCollector<'AWS::WAFv2::WebACL', WebACLSummary>({
    type: 'AWS::WAFv2::WebACL',
    service: 'waf',
    ...placeOf(scope),
    list: resourcesFrom(webAcls[scope]),
    tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
    deletion: deletionCheck(wafV2, 'GetWebACL', { errorCodes: [DELETED], notFoundErrorCodes: [DELETED], input }),
    facts: {
      configuration: perResource(wafV2, 'GetWebACL', { input, value: configurationOf }),
      groupRules: perResourceCalls([apiCalls(wafV2, 'GetWebACL', 'GetRuleGroup')], async (aws, acl) => {
        const configuration = configurationOf(await aws.call(wafV2, 'GetWebACL', input(acl)));
        if (!('rules' in configuration)) return configuration;
        const arns = [...new Set(configuration.rules.flatMap(({ group }) => group?.arn ?? []))];
        const found = await mapConcurrently(arns, async (arn) => [arn, await groupRules(aws, arn)] as const);
        return Object.fromEntries(found.flatMap(([arn, rules]) => (rules === undefined ? [] : [[arn, rules]])));
      }),
      managedActions: perResourceCalls([apiCalls(wafV2, 'GetWebACL', 'DescribeManagedRuleGroup')], async (aws, acl) => {
        const groups = overriddenGroups(await aws.call(wafV2, 'GetWebACL', input(acl)));
        return Object.fromEntries(
          await mapConcurrently(groups, async ([rule, group]) => [rule, await managedActions(aws, group, acl.arn)] as const),
        );
      }),
      usedBy: perResourceCalls(usedByCalls, (aws, { arn }, sources) => userOf(aws, arn, sources.shared)),
      logging: shared(customerLogging[scope], (byAcl, { arn }) => byAcl?.get(arn) ?? []),
      otherLogging: shared(otherLogging[scope], (byAcl, { arn }) => byAcl?.get(arn) ?? []),
    },
  });

/** Web ACLs of AWS WAF: those in a Region, and those that protect CloudFront distributions. */
export const webAclCollectors = [collectorIn('REGIONAL'), collectorIn('CLOUDFRONT')] as const;
