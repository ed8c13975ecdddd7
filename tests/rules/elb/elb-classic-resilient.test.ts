import { elbClassicResilient } from '../../../rules/elb/elb-classic-resilient.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elbClassicResilient, {
  base: { zones: ['eu-west-1a', 'eu-west-1b'], crossZone: true, connectionDraining: true },
  pass: [
    { name: 'passes for all three', message: 'resilient' },
    { name: 'passes with no cross-zone if it is not required', facts: { crossZone: false }, params: { requireCrossZone: false } },
    { name: 'passes with no draining if it is not required', facts: { connectionDraining: false }, params: { requireDraining: false } },
  ],
  fail: [
    { name: 'fails for one zone', facts: { zones: ['eu-west-1a'] }, message: 'fewZones', severity: 'medium' },
    { name: 'fails with no cross-zone', facts: { crossZone: false }, message: 'noCrossZone', severity: 'medium' },
    { name: 'fails with no draining', facts: { connectionDraining: false }, message: 'noDraining', severity: 'low' },
  ],
});
