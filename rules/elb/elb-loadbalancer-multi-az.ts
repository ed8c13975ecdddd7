import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbLoadbalancerMultiAz = defineRule({
  id: 'elb-loadbalancer-multi-az',
  title: 'Load balancers should be enabled in multiple Availability Zones',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['summary', 'attributes'],
  params: {
    minZones: integer(2, 'Minimum number of Availability Zones.', { min: 1, max: 10 }),
    requireCrossZone: flag(false, 'Require cross-zone load balancing of Network and Gateway Load Balancers.'),
  },
  messages: {
    spread: 'The load balancer is enabled in {{zones}}.',
    fewZones: 'The load balancer is enabled only in {{zones}}.',
    noCrossZone: 'Cross-zone load balancing is turned off.',
    outpost: 'The load balancer runs on an Outpost, which has one Availability Zone.',
  },
  rationale:
    'If an Availability Zone fails, a load balancer that is not in other zones fails with it, even if targets in other zones are healthy.',
  remediation: {
    text: 'Add subnets in other Availability Zones that contain targets.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/availability-zones.html',
    impact: 'The change does not interrupt service. The command replaces the list of subnets: include the existing ones.',
    cli: 'aws elbv2 set-subnets --load-balancer-arn {{arn}} --subnets SUBNET_ID_1 SUBNET_ID_2',
    terraform: `resource "aws_lb" "this" {
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit subnets.',
      'Select a subnet in another Availability Zone.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Subnets:', '  - SUBNET_ID_1', '  - SUBNET_ID_2'),
  },
  controls: { securityHub: ['ELB.13'], awsConfig: ['elbv2-multiple-az'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { type, zones, outpost } = facts.summary;
    if (zones.length < params.minZones) return outpost ? notApplicable('outpost') : fail('fewZones', { zones });
    // Application Load Balancers always balance across zones.
    const mayBeOff = params.requireCrossZone && type !== 'application';
    if (mayBeOff && facts.attributes['load_balancing.cross_zone.enabled'] !== 'true') return fail('noCrossZone');
    return pass('spread', { zones });
  },
});
