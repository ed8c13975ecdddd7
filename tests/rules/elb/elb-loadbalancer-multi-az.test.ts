import { elbLoadbalancerMultiAz } from '../../../rules/elb/elb-loadbalancer-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

const crossZone = (value: string) => ({ 'load_balancing.cross_zone.enabled': value });

const summary = (change: object = {}) => ({
  summary: { type: 'network', scheme: 'internet-facing', state: 'active', zones: ['eu-west-1a', 'eu-west-1b'], outpost: false, ...change },
});

testRule(elbLoadbalancerMultiAz, {
  base: { ...summary({ type: 'network', zones: ['eu-west-1a', 'eu-west-1b'], outpost: false }), attributes: crossZone('false') },
  pass: [
    { name: 'passes for two zones', message: 'spread' },
    { name: 'passes for cross-zone if it is required', facts: { attributes: crossZone('true') }, params: { requireCrossZone: true } },
    {
      name: 'passes for an Application Load Balancer, which always balances across zones',
      facts: { ...summary({ type: 'application' }) },
      params: { requireCrossZone: true },
    },
    { name: 'passes for one zone if that is enough', facts: { ...summary({ zones: ['eu-west-1a'] }) }, params: { minZones: 1 } },
  ],
  fail: [
    { name: 'fails for one zone', facts: { ...summary({ zones: ['eu-west-1a'] }) }, message: 'fewZones' },
    { name: 'fails with no zone', facts: { ...summary({ zones: [] }) }, message: 'fewZones' },
    { name: 'fails for two zones if three are required', params: { minZones: 3 } },
    { name: 'fails with no cross-zone if it is required', params: { requireCrossZone: true }, message: 'noCrossZone' },
  ],
  notApplicable: [{ name: 'skips an Outpost', facts: { ...summary({ zones: ['eu-west-1a'], outpost: true }) }, message: 'outpost' }],
});
