import { wafRulegroupMetricsEnabled } from '../../../rules/waf/waf-rulegroup-metrics-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const content = (metricsEnabled: boolean, ofRule: boolean) => ({
  content: { metricsEnabled, rules: [{ name: 'login', metricsEnabled: ofRule }] },
});

testRule(wafRulegroupMetricsEnabled, {
  base: content(true, true),
  pass: [
    { name: 'passes for metrics of the group and its rules', message: 'enabled' },
    { name: 'passes for metrics of the group, where its rules do not count', facts: content(true, false), params: { groupOnly: true } },
    { name: 'passes for a group without rules', facts: { content: { metricsEnabled: true, rules: [] } } },
  ],
  fail: [
    { name: 'fails with no metrics of the group', facts: content(false, true), message: 'group' },
    { name: 'fails with no metrics of a rule', facts: content(true, false), message: 'rules', evidence: { rules: ['login'] } },
  ],
});
