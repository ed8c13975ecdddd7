import { wafWebaclBlocking } from '../../../rules/waf/waf-webacl-blocking.ts';
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
const core = (action: string, overrides: Readonly<Record<string, string>> = {}) =>
  configuration([{ name: 'core', priority: 0, action, group: group('AWS/AWSManagedRulesCommonRuleSet', overrides) }]);
const ownGroup = configuration([{ name: 'own', priority: 0, action: 'none', group: own }]);
const rule = (action: string) => [{ name: 'login', priority: 0, action }];

testRule(wafWebaclBlocking, {
  base: { ...core('none'), usedBy, groupRules: {}, managedActions: {} },
  pass: [
    { name: 'passes for a managed rule group', message: 'blocking', evidence: { rule: 'core' } },
    { name: 'passes for a rule with a challenge', facts: configuration(rule('challenge')) },
    { name: 'passes for blocking by default', facts: configuration(rule('allow'), 'block'), message: 'blocksByDefault' },
    { name: 'passes for a rule group of the account', facts: { ...ownGroup, groupRules: { [own.arn]: rule('captcha') } } },
    {
      name: 'passes for a managed rule group with some rules overridden to count',
      facts: { ...core('none', { a: 'count' }), managedActions: { core: { a: 'block', b: 'block' } } },
    },
    { name: 'passes for a managed rule group with a rule overridden to block', facts: core('none', { a: 'block' }) },
    {
      name: 'passes for a trial on its last day',
      facts: core('count'),
      params: { trialWebAcls: ['test=2026-11-15'] },
      resource: { name: 'test' },
      message: 'trial',
    },
  ],
  fail: [
    { name: 'fails for a rule group that is only counted', facts: core('count'), message: 'counting', evidence: { scope: 'REGIONAL' } },
    { name: 'fails for a rule that counts, and one that allows', facts: configuration([...rule('count'), ...rule('allow')]) },
    { name: 'fails for a rule group of the account that counts', facts: { ...ownGroup, groupRules: { [own.arn]: rule('count') } } },
    { name: 'fails for an empty rule group', facts: { ...ownGroup, groupRules: { [own.arn]: [] } } },
    {
      name: 'fails for a managed rule group with all rules overridden to count',
      facts: { ...core('none', { a: 'count', b: 'count' }), managedActions: { core: { a: 'block', b: 'block' } } },
    },
    {
      name: 'fails for a trial that is over',
      facts: core('count'),
      params: { trialWebAcls: ['test=2020-01-01'] },
      resource: { name: 'test' },
    },
    { name: 'fails for the trial of another web ACL', facts: core('count'), params: { trialWebAcls: ['other=2099-01-01'] } },
  ],
  notApplicable: [
    { name: 'skips with no rules', facts: configuration([]), message: 'empty' },
    { name: 'skips a web ACL that no resource uses', facts: { usedBy: undefined }, message: 'unused' },
  ],
  undecided: [
    {
      name: 'is unknown for an unknown action',
      facts: configuration(rule('monetize')),
      message: 'unknownAction',
      evidence: { rules: ['login'] },
    },
    { name: 'is unknown for an unknown override action', facts: core('unknown') },
    { name: 'is unknown for a rule group that does not exist', facts: ownGroup },
    { name: 'is unknown for a managed rule group without a description', facts: core('none', { a: 'count' }) },
  ],
});
