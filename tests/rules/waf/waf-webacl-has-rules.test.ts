import { wafWebaclHasRules } from '../../../rules/waf/waf-webacl-has-rules.ts';
import { testRule } from '../../support/rule-tester.ts';

const configuration = (defaultAction: string, rules: number) => ({
  configuration: {
    defaultAction,
    rules: Array.from({ length: rules }, (_, priority) => ({ name: `rule-${priority}`, priority, action: 'block' })),
    managedByFirewallManager: false,
    protectedHeaders: [],
  },
});
const usedBy = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/1';

testRule(wafWebaclHasRules, {
  base: { ...configuration('allow', 1), usedBy },
  pass: [
    { name: 'passes for one rule', message: 'rules', evidence: { rules: 1 } },
    { name: 'passes with no rules, but everything is blocked', facts: configuration('block', 0), message: 'blocks' },
    { name: 'passes for rules in a web ACL that no resource uses', facts: { usedBy: undefined } },
  ],
  fail: [
    { name: 'fails with no rules', facts: configuration('allow', 0), message: 'empty', severity: 'medium' },
    { name: 'fails with no rules, and no resource uses it', facts: { ...configuration('allow', 0), usedBy: undefined }, severity: 'low' },
  ],
  undecided: [{ name: 'is unknown for an unknown default action', facts: configuration('queue', 0), message: 'unknownDefault' }],
});
