import { autoscalingGroupMultiAz } from '../../../rules/autoscaling/autoscaling-group-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

const spot = { usesSpot: true, capacityRebalance: false };

testRule(autoscalingGroupMultiAz, {
  base: {
    maxSize: 4,
    zones: ['eu-west-1a', 'eu-west-1b'],
    instanceTypes: [],
    typesByAttributes: false,
    usesSpot: false,
    capacityRebalance: false,
  },
  pass: [
    { name: 'passes for two zones', message: 'spread', evidence: { zones: ['eu-west-1a', 'eu-west-1b'] } },
    { name: 'passes for three zones of three', facts: { zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] }, params: { minZones: 3 } },
    { name: 'passes for one zone if one is enough', facts: { zones: ['eu-west-1a'] }, params: { minZones: 1 } },
    { name: 'passes for enough instance types', facts: { instanceTypes: ['m7g.large', 'm6g.large'] }, params: { minInstanceTypes: 2 } },
    { name: 'passes for instance types by attributes', facts: { typesByAttributes: true }, params: { minInstanceTypes: 2 } },
    { name: 'passes for Spot Instances without Capacity Rebalancing, which is not required', facts: spot },
    {
      name: 'passes for Spot Instances with rebalancing',
      facts: { ...spot, capacityRebalance: true },
      params: { requireCapacityRebalance: true },
    },
    { name: 'passes with no Spot Instances', params: { requireCapacityRebalance: true } },
  ],
  fail: [
    { name: 'fails for one zone', facts: { zones: ['eu-west-1a'] }, message: 'zones', severity: 'medium' },
    { name: 'fails for two subnets in one zone', facts: { zones: ['eu-west-1a', 'eu-west-1a'] } },
    { name: 'fails for two zones of three', params: { minZones: 3 } },
    {
      name: 'fails for one instance type',
      params: { minInstanceTypes: 2 },
      message: 'types',
      evidence: { types: 'of one launch template' },
    },
    {
      name: 'fails for one instance type of a mixed instances policy',
      facts: { instanceTypes: ['m7g.large'] },
      params: { minInstanceTypes: 2 },
      evidence: { types: ['m7g.large'] },
    },
    { name: 'fails for Spot Instances without rebalancing', facts: spot, params: { requireCapacityRebalance: true }, message: 'rebalance' },
    {
      name: 'fails for one zone of a group that cannot have instances',
      facts: { maxSize: 0, zones: ['eu-west-1a'] },
      message: 'zones',
      severity: 'low',
    },
  ],
});
