import { wafWebaclRateLimited } from '../../../rules/waf/waf-webacl-rate-limited.ts';
import { testRule } from '../../support/rule-tester.ts';
import type { WafRule } from '../../../src/services/waf/facts.ts';

const group = (managed: string, overrides: Readonly<Record<string, string>> = {}, scopedDown = false) => ({
  managed,
  overrides,
  scopedDown,
});
const own = { arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/own/1', overrides: {}, scopedDown: false };
const configuration = (rules: readonly WafRule[], defaultAction = 'allow') => ({
  configuration: { defaultAction, rules, managedByFirewallManager: false, protectedHeaders: [] },
});
const usedBy = 'arn:aws:cloudfront::111122223333:distribution/E1';
const rate = (action: string, limit: number, windowSeconds = 300) => ({
  name: 'rate',
  priority: 0,
  action,
  rate: { limit, windowSeconds },
});
const antiDdos = (action: string, overrides: Readonly<Record<string, string>> = {}) =>
  configuration([{ name: 'ddos', priority: 0, action, group: group('AWS/AWSManagedRulesAntiDDoSRuleSet', overrides) }]);
const ownGroup = (action = 'none', overrides: Readonly<Record<string, string>> = {}) =>
  configuration([{ name: 'own', priority: 0, action, group: { ...own, overrides } }]);

testRule(wafWebaclRateLimited, {
  base: { ...configuration([rate('block', 2000)]), usedBy, groupRules: {}, managedActions: {} },
  pass: [
    { name: 'passes for a rate-based rule', message: 'limited', evidence: { rule: 'rate' } },
    { name: 'passes for a rate-based rule of a group', facts: { ...ownGroup(), groupRules: { [own.arn]: [rate('block', 500)] } } },
    { name: 'passes for the managed rule group against floods', facts: antiDdos('none') },
    {
      name: 'passes for the managed rule group against floods, with one rule overridden',
      facts: { ...antiDdos('none', { a: 'count' }), managedActions: { ddos: { a: 'block', b: 'challenge' } } },
    },
  ],
  fail: [
    { name: 'fails with no rate-based rule', facts: configuration([]), message: 'unlimited', evidence: { maxLimit: 10_000 } },
    { name: 'fails for a rule that counts', facts: configuration([rate('count', 2000)]) },
    { name: 'fails for a high limit', facts: configuration([rate('block', 20_000)]) },
    { name: 'fails for a limit that is high for a minute', facts: configuration([rate('block', 5000, 60)]) },
    { name: 'fails for a group that is only counted', facts: { ...ownGroup('count'), groupRules: { [own.arn]: [rate('block', 500)] } } },
    {
      name: 'fails for a rule of a group overridden to count',
      facts: { ...ownGroup('none', { rate: 'count' }), groupRules: { [own.arn]: [rate('block', 500)] } },
    },
    { name: 'fails for the managed rule group against floods, only counted', facts: antiDdos('count') },
  ],
  notApplicable: [{ name: 'skips a web ACL that no resource uses', facts: { usedBy: undefined }, message: 'unused' }],
});
