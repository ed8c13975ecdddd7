import { elbLoadbalancerWafAssociated } from '../../../rules/elb/elb-loadbalancer-waf-associated.ts';
import { testRule } from '../../support/rule-tester.ts';

const summary = (change: object = {}) => ({
  summary: {
    type: 'application',
    scheme: 'internet-facing',
    state: 'active',
    zones: ['eu-west-1a', 'eu-west-1b'],
    outpost: false,
    ...change,
  },
});

testRule(elbLoadbalancerWafAssociated, {
  base: {
    ...summary({ type: 'application', scheme: 'internet-facing' }),
    webAcl: 'arn:web-acl',
    attributes: { 'waf.fail_open.enabled': 'true' },
  },
  pass: [
    { name: 'passes when associated', message: 'associated', evidence: { webAcl: 'arn:web-acl' } },
    {
      name: 'passes when it rejects requests without a response of AWS WAF',
      facts: { attributes: { 'waf.fail_open.enabled': 'false' } },
      params: { requireFailClosed: true },
    },
  ],
  fail: [
    { name: 'fails with no web ACL', facts: { webAcl: undefined }, message: 'none' },
    {
      name: 'fails when internal if it is evaluated',
      facts: { ...summary({ scheme: 'internal' }), webAcl: undefined },
      params: { includeInternal: true },
    },
    { name: 'fails when it forwards requests without a response of AWS WAF', params: { requireFailClosed: true }, message: 'failOpen' },
  ],
  notApplicable: [
    { name: 'skips a Network Load Balancer', facts: { ...summary({ type: 'network' }) }, message: 'otherType' },
    { name: 'skips when internal', facts: { ...summary({ scheme: 'internal' }) }, message: 'internal' },
  ],
});
