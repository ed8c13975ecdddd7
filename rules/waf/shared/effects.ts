import type { FactsByType } from '../../../src/core/facts.ts';
import type { WafRule } from '../../../src/services/waf/facts.ts';

/** Effect of a match of a rule; `unknown`: an action or group that Onus does not know. */
export type Effect = 'blocks' | 'does-not-block' | 'unknown';

type WebAclFacts = FactsByType['AWS::WAFv2::WebACL'];

/** Actions that keep a request from the protected resource, at least until the client passes a test. */
const BLOCKING = ['block', 'captcha', 'challenge'];
const NOT_BLOCKING = ['allow', 'count'];

const effectOfActions = (actions: readonly string[]): Effect => {
  if (actions.some((action) => BLOCKING.includes(action))) return 'blocks';
  return actions.every((action) => NOT_BLOCKING.includes(action)) ? 'does-not-block' : 'unknown';
};

/** Returns the effect of a rule as far as its web ACL shows it; `undefined`: the rules of its group decide. */
export function effectInWebAcl({ action, group }: WafRule): Effect | undefined {
  if (group === undefined) return effectOfActions([action]);
  // `None` means that the actions of the group apply.
  if (action !== 'none') return action === 'count' ? 'does-not-block' : 'unknown';
  // AWS documents that managed rule groups block unless their actions are overridden.
  if (group.managed !== undefined && Object.keys(group.overrides).length === 0) return 'blocks';
  return Object.values(group.overrides).some((override) => BLOCKING.includes(override)) ? 'blocks' : undefined;
}

/** Returns the effect of a rule with the rules of its group. It uses only facts that the rule needs. */
export function effectOf(rule: WafRule, facts: Pick<WebAclFacts, 'groupRules' | 'managedActions'>): Effect {
  const known = effectInWebAcl(rule);
  if (known !== undefined) return known;
  const { arn, overrides = {} } = rule.group ?? {};
  if (arn === undefined) {
    const actions = facts.managedActions[rule.name];
    return actions === undefined ? 'unknown' : effectOfActions(Object.values({ ...actions, ...overrides }));
  }
  const rules = facts.groupRules[arn];
  return rules === undefined ? 'unknown' : effectOfActions(rules.map(({ name, action }) => overrides[name] ?? action));
}
