import { elbClassicResilient } from '../../../rules/elb/elb-classic-resilient.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elbClassicResilient, {
  base: { zones: ['eu-west-1a', 'eu-west-1b'], crossZone: true, connectionDraining: true },
  pass: [
    { name: 'all three', message: 'resilient' },
    { name: 'no cross-zone if it is not required', facts: { crossZone: false }, params: { requireCrossZone: false } },
    { name: 'no draining if it is not required', facts: { connectionDraining: false }, params: { requireDraining: false } },
  ],
  fail: [
    { name: 'one zone', facts: { zones: ['eu-west-1a'] }, message: 'fewZones', severity: 'medium' },
    { name: 'no cross-zone', facts: { crossZone: false }, message: 'noCrossZone', severity: 'medium' },
    { name: 'no draining', facts: { connectionDraining: false }, message: 'noDraining', severity: 'low' },
  ],
});
