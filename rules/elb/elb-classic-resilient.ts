import { cloudFormationResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbClassicResilient = defineRule({
  id: 'elb-classic-resilient',
  title: 'Classic Load Balancers should use multiple Availability Zones, cross-zone load balancing and connection draining',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['zones', 'crossZone', 'connectionDraining'],
  params: {
    minZones: integer(2, 'Minimum number of Availability Zones.', { min: 1, max: 10 }),
    requireCrossZone: flag(true, 'Require cross-zone load balancing.'),
    requireDraining: flag(true, 'Require connection draining.'),
  },
  messages: {
    resilient: 'The load balancer is enabled in {{zones}} and configured for failures.',
    fewZones: 'The load balancer is enabled only in {{zones}}.',
    noCrossZone: 'Cross-zone load balancing is turned off.',
    noDraining: 'Connection draining is turned off.',
  },
  rationale: 'A failed Availability Zone or a replaced instance should not interrupt requests.',
  remediation: {
    text: 'Attach subnets in other Availability Zones, and turn on cross-zone load balancing and connection draining.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html',
    impact: 'The change does not interrupt service.',
    cli: `aws elb attach-load-balancer-to-subnets --load-balancer-name {{id}} --subnets SUBNET_ID
aws elb modify-load-balancer-attributes --load-balancer-name {{id}} --load-balancer-attributes '{"CrossZoneLoadBalancing":{"Enabled":true},"ConnectionDraining":{"Enabled":true,"Timeout":300}}'`,
    terraform: `resource "aws_elb" "this" {
  cross_zone_load_balancing = true
  connection_draining       = true
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Turn on cross-zone load balancing and connection draining, and save.',
      'Choose Actions, Edit subnets, and add a subnet in another Availability Zone.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'CrossZone: true',
      'ConnectionDrainingPolicy:',
      '  Enabled: true',
      '  Timeout: 300',
    ),
  },
  controls: {
    securityHub: ['ELB.7', 'ELB.9', 'ELB.10'],
    awsConfig: ['clb-multiple-az', 'elb-cross-zone-load-balancing-enabled'],
    prowler: ['elb_is_in_multiple_az', 'elb_cross_zone_load_balancing_enabled', 'elb_connection_draining_enabled'],
    cloudsploit: ['crosszoneLoadBalancing', 'connectionDrainingEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => (facts.zones.length < params.minZones ? fail('fewZones', { zones: facts.zones }) : undefined),
      () => (params.requireCrossZone && !facts.crossZone ? fail('noCrossZone') : undefined),
      () =>
        params.requireDraining && !facts.connectionDraining
          ? fail('noDraining', {}, { severity: 'low', because: 'it affects only requests in progress when an instance is removed' })
          : undefined,
    );
    return failure ?? pass('resilient', { zones: facts.zones });
  },
});
