import { elbLoadbalancerDesyncMitigated } from '../../../rules/elb/elb-loadbalancer-desync-mitigated.ts';
import { testRule } from '../../support/rule-tester.ts';

const mode = (value: string) => ({ attributes: { 'routing.http.desync_mitigation_mode': value } });

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

testRule(elbLoadbalancerDesyncMitigated, {
  base: { ...summary({ type: 'application' }), ...mode('defensive') },
  pass: [
    { name: 'passes for defensive', message: 'mitigated' },
    { name: 'passes for strictest if it is required', facts: mode('strictest'), params: { requireStrictest: true } },
    { name: 'passes with no attribute, which means the default', facts: { attributes: {} }, evidence: { mode: 'defensive' } },
  ],
  fail: [
    { name: 'fails for monitor', facts: mode('monitor'), message: 'notMitigated' },
    { name: 'fails for defensive if strictest is required', params: { requireStrictest: true } },
  ],
  notApplicable: [{ name: 'skips a Network Load Balancer', facts: { ...summary({ type: 'network' }) }, message: 'notHttp' }],
  undecided: [{ name: 'is unknown for an unknown mode', facts: mode('adaptive'), message: 'unknownMode' }],
});
