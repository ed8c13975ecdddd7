import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupMultiAz = defineRule({
  id: 'autoscaling-group-multi-az',
  title: 'Auto Scaling groups should use multiple Availability Zones and instance types',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['maxSize', 'zones', 'instanceTypes', 'typesByAttributes', 'usesSpot', 'capacityRebalance'],
  params: {
    minZones: integer(2, 'Minimum number of Availability Zones.', { min: 1, max: 10 }),
    minInstanceTypes: integer(1, 'Minimum number of instance types. Security Hub requires more than one.', { min: 1, max: 40 }),
    requireCapacityRebalance: flag(false, 'Require Capacity Rebalancing for groups with Spot Instances.'),
  },
  messages: {
    spread: 'The group uses the Availability Zones {{zones}}.',
    zones: 'The group uses only the Availability Zones {{zones}}; at least {{minZones}} are required.',
    types: 'The group uses the instance types {{types}}; at least {{minTypes}} are required.',
    rebalance: 'The group uses Spot Instances without Capacity Rebalancing.',
  },
  rationale: 'If the only Availability Zone fails, or has no capacity for the only instance type, the group cannot launch instances.',
  remediation: {
    text: 'Add subnets in a second Availability Zone, and use a mixed instances policy if the workload supports several instance types.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
    impact: 'The group rebalances its instances across the Availability Zones, which replaces some of them.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --vpc-zone-identifier SUBNET_ID_1,SUBNET_ID_2',
    terraform: 'resource "aws_autoscaling_group" "this" {\n  vpc_zone_identifier = ["SUBNET_ID_1", "SUBNET_ID_2"]\n}',
    console: [
      'Open the group in the Amazon EC2 console.',
      'Under Network, choose Edit.',
      'Add subnets in a second Availability Zone and choose Update.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::AutoScaling::AutoScalingGroup', 'VPCZoneIdentifier: [SUBNET_ID_1, SUBNET_ID_2]'),
  },
  controls: {
    securityHub: ['AutoScaling.2'],
    awsConfig: ['autoscaling-multiple-az'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['autoscaling_group_multiple_az'],
    cloudsploit: ['asgMultiAz'],
  },
  // Several instance types and Capacity Rebalancing are required only by parameters.
  related: {
    securityHub: ['AutoScaling.6'],
    awsConfig: ['autoscaling-multiple-instance-types', 'autoscaling-capacity-rebalancing'],
    prowler: ['autoscaling_group_multiple_instance_types', 'autoscaling_group_capacity_rebalance_enabled'],
    cloudsploit: ['sameAzElb'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const milder = () => (facts.maxSize === 0 ? ({ severity: 'low', because: 'the maximum size of the group is 0' } as const) : undefined);
    const { minZones, minInstanceTypes: minTypes } = params;
    const spread = () => pass('spread', { zones: () => facts.zones });
    const hasTypes = () =>
      firstVerdict(
        () => (facts.instanceTypes.length >= minTypes ? spread() : undefined),
        () => (facts.typesByAttributes ? spread() : undefined),
      );
    const isRebalanced = () =>
      firstVerdict(
        () => (facts.usesSpot ? undefined : spread()),
        () => (facts.capacityRebalance ? spread() : undefined),
      );
    return (
      firstVerdict(
        () => (new Set(facts.zones).size < minZones ? fail('zones', { zones: facts.zones, minZones }, milder) : undefined),
        () => {
          const types = () => (facts.instanceTypes.length > 0 ? facts.instanceTypes : 'of one launch template');
          return minTypes > 1 && hasTypes() === undefined ? fail('types', { types, minTypes }, milder) : undefined;
        },
        () => (params.requireCapacityRebalance && isRebalanced() === undefined ? fail('rebalance', {}, milder) : undefined),
      ) ?? spread()
    );
  },
});
