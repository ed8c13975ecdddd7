import { wafRulegroupHasRules } from '../../../rules/waf/waf-rulegroup-has-rules.ts';
import { testRule } from '../../support/rule-tester.ts';

const content = (...names: readonly string[]) => ({
  content: { metricsEnabled: true, rules: names.map((name) => ({ name, metricsEnabled: true })) },
});

testRule(wafRulegroupHasRules, {
  base: content('login'),
  pass: [{ name: 'passes for one rule', message: 'rules', evidence: { rules: 1 } }],
  fail: [{ name: 'fails with no rules', facts: content(), message: 'empty', evidence: { scope: 'REGIONAL' } }],
});
