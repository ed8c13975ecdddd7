import { wafWebaclCoreProtectionsPresent } from '../../../rules/waf/waf-webacl-core-protections-present.ts';
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
const both = (action: string, scopedDown = false): readonly WafRule[] => [
  { name: 'core', priority: 0, action, group: group('AWS/AWSManagedRulesCommonRuleSet', {}, scopedDown) },
  { name: 'inputs', priority: 1, action: 'none', group: group('AWS/AWSManagedRulesKnownBadInputsRuleSet') },
];
const other = { name: 'other', priority: 0, action: 'none', group: group('Vendor/Core') };

testRule(wafWebaclCoreProtectionsPresent, {
  base: { ...configuration(both('none')), usedBy, groupRules: {}, managedActions: {} },
  pass: [
    { name: 'passes for both groups', message: 'present' },
    {
      name: 'passes for a scope-down statement',
      facts: configuration(both('none', true)),
      message: 'narrowed',
      evidence: { scopedDown: ['AWSManagedRulesCommonRuleSet'] },
    },
    {
      name: 'passes for a group of another vendor in its place',
      facts: configuration([...both('count'), other]),
      params: { equivalents: ['AWSManagedRulesCommonRuleSet=Vendor/Core'] },
    },
    {
      name: 'passes for a group of the account',
      facts: {
        ...configuration([{ name: 'own', priority: 0, action: 'none', group: own }]),
        groupRules: { [own.arn]: [{ name: 'login', priority: 0, action: 'block' }] },
      },
      params: { requiredGroups: [own.arn] },
    },
  ],
  fail: [
    { name: 'fails with no groups', facts: configuration([]), message: 'missing' },
    {
      name: 'fails for a group that is only counted',
      facts: configuration(both('count')),
      evidence: { groups: ['AWSManagedRulesCommonRuleSet'] },
    },
    {
      name: 'fails for a group with all rules overridden to count',
      facts: {
        ...configuration([
          { name: 'core', priority: 0, action: 'none', group: group('AWS/AWSManagedRulesCommonRuleSet', { a: 'count' }) },
          ...both('none').slice(1),
        ]),
        managedActions: { core: { a: 'block' } },
      },
    },
  ],
  notApplicable: [{ name: 'skips a web ACL that no resource uses', facts: { usedBy: undefined }, message: 'unused' }],
  undecided: [{ name: 'is unknown for an unknown override action', facts: configuration(both('unknown')), message: 'unknownEffect' }],
});
