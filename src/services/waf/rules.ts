import type {
  FirewallManagerRuleGroup,
  ManagedRuleGroupStatement,
  Rule,
  RuleAction,
  RuleActionOverride,
  RuleGroupReferenceStatement,
} from '@aws-sdk/client-wafv2';
import type { UsedRuleGroup, WafRule } from './facts.ts';

/** The default of rate-based rules (https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html). */
const DEFAULT_WINDOW_SECONDS = 300;

/** Returns the name of an action in lowercase: the API reports it as the only member of an object. */
export function actionOf(action: RuleAction | undefined): string {
  const [name] = Object.entries(action ?? {}).find(([, settings]) => settings !== undefined) ?? [];
  return name?.toLowerCase() ?? 'unknown';
}

type Overridden = Pick<ManagedRuleGroupStatement, 'ExcludedRules' | 'RuleActionOverrides'>;

/** Excluding a rule is the earlier form of counting it. */
const overridesOf = ({ ExcludedRules = [], RuleActionOverrides = [] }: Overridden): UsedRuleGroup['overrides'] =>
  Object.fromEntries([
    ...ExcludedRules.map(({ Name = '' }) => [Name, 'count'] as const),
    ...RuleActionOverrides.map(({ Name = '', ActionToUse }: RuleActionOverride) => [Name, actionOf(ActionToUse)] as const),
  ]);

function groupOf(managed: ManagedRuleGroupStatement | undefined, own: RuleGroupReferenceStatement | undefined): UsedRuleGroup | undefined {
  if (managed !== undefined) {
    const { VendorName = '', Name = '' } = managed;
    return { managed: `${VendorName}/${Name}`, overrides: overridesOf(managed), scopedDown: managed.ScopeDownStatement !== undefined };
  }
  return own === undefined ? undefined : { arn: own.ARN ?? '', overrides: overridesOf(own), scopedDown: false };
}

/** Returns a rule; groups can only be used at the top level of a rule of a web ACL. */
function ruleOf({ Name = '', Priority = 0, Action, OverrideAction, Statement }: Rule): WafRule {
  const group = groupOf(Statement?.ManagedRuleGroupStatement, Statement?.RuleGroupReferenceStatement);
  const { Limit, EvaluationWindowSec = DEFAULT_WINDOW_SECONDS } = Statement?.RateBasedStatement ?? {};
  return {
    name: Name,
    priority: Priority,
    action: actionOf(group === undefined ? Action : OverrideAction),
    ...(group === undefined ? {} : { group }),
    ...(Limit === undefined ? {} : { rate: { limit: Limit, windowSeconds: EvaluationWindowSec } }),
  };
}

const byPriority = (a: { readonly Priority?: number | undefined }, b: typeof a): number => (a.Priority ?? 0) - (b.Priority ?? 0);

/** Returns rules in the order in which AWS WAF evaluates them. */
export const rulesOf = (rules: readonly Rule[] | undefined): readonly WafRule[] => (rules ?? []).toSorted(byPriority).map(ruleOf);

/** Returns the rule groups that AWS Firewall Manager adds. */
export const firewallManagerRulesOf = (groups: readonly FirewallManagerRuleGroup[] | undefined): readonly WafRule[] =>
  (groups ?? [])
    .toSorted(byPriority)
    .map(({ FirewallManagerStatement, ...group }) => ruleOf({ ...group, Statement: { ...FirewallManagerStatement } }));
