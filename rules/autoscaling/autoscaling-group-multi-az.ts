import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupMultiAz = defineRule({
  id: 'autoscaling-group-multi-az',
  title: 'Auto Scaling groups should span zones and instance types',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['maxSize', 'zones', 'instanceTypes', 'typesByAttributes', 'usesSpot', 'capacityRebalance'],
  params: {
    minZones: integer(2, 'Fewest Availability Zones.', { min: 1, max: 10 }),
    minInstanceTypes: integer(1, 'Fewest instance types; AWS Security Hub wants more than one.', { min: 1, max: 40 }),
    requireCapacityRebalance: flag(false, 'Groups with Spot Instances have to replace those at risk before they are taken away.'),
  },
  messages: {
    spread: 'It spans {{zones}}.',
    zones: 'It spans {{zones}} only.',
    types: 'Instance types: {{types}}.',
    rebalance: 'Spot Instances at risk are not replaced before they are taken away.',
    empty: 'Its maximum size is 0.',
  },
  rationale: 'When the one zone fails, or runs out of the one instance type, the group cannot put its instances anywhere else.',
  remediation: {
    text: 'Give the group subnets in at least two Availability Zones, and a mixed instances policy where several types will do.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name GROUP --vpc-zone-identifier SUBNET_A,SUBNET_B',
  },
  controls: {
    securityHub: ['AutoScaling.2', 'AutoScaling.6'],
    awsConfig: ['autoscaling-multiple-az', 'autoscaling-multiple-instance-types'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['autoscaling_group_multiple_az', 'autoscaling_group_multiple_instance_types', 'autoscaling_group_capacity_rebalance_enabled'],
    cloudsploit: ['asgMultiAz', 'sameAzElb'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.maxSize === 0) return notApplicable('empty');
    const { zones } = facts;
    if (new Set(zones).size < params.minZones) return fail('zones', { zones });
    if (params.minInstanceTypes > 1 && !facts.typesByAttributes && facts.instanceTypes.length < params.minInstanceTypes) {
      return fail('types', { types: facts.instanceTypes.length > 0 ? facts.instanceTypes : 'one' });
    }
    if (params.requireCapacityRebalance && facts.usesSpot && !facts.capacityRebalance) return fail('rebalance');
    return pass('spread', { zones });
  },
});
