import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkMultiAz = defineRule({
  id: 'vpc-network-multi-az',
  title: 'VPC networks should use more than one zone',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'zones',
  facts: ['ownerId', 'interfaceCount', 'subnetZones', 'endpoints', 'natGateways'],
  params: { minZones: integer(2, 'Fewest Availability Zones.', { min: 2, max: 10 }) },
  messages: {
    spread: 'Subnets, interface endpoints and NAT gateways span enough zones.',
    narrow: 'In too few zones: {{elements}}.',
    shared: 'The VPC belongs to account {{owner}}.',
    empty: 'There is no network interface in it.',
  },
  rationale: 'When the zone of the only NAT gateway or endpoint fails, what runs in the other zones is cut off with it.',
  remediation: {
    text: 'Give the VPC subnets, endpoints and a NAT gateway in a second zone, or a Regional NAT gateway.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  },
  controls: {
    prowler: ['vpc_subnet_different_az', 'vpc_endpoint_multi_az_enabled'],
    cloudsploit: ['natMultiAz'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.interfaceCount === 0) return notApplicable('empty');
    const zoneOf = (subnetId: string): string => facts.subnetZones[subnetId] ?? subnetId;
    const zonal = facts.natGateways.flatMap(({ subnetId }) => subnetId ?? []);
    const elements = [
      { name: 'subnets', zones: Object.values(facts.subnetZones) },
      ...facts.endpoints
        .filter(({ type, state }) => type === 'Interface' && state === 'available')
        .map(({ id, subnetIds }) => ({ name: `endpoint ${id}`, zones: subnetIds.map(zoneOf) })),
      // A Regional NAT gateway is in every zone.
      ...(zonal.length > 0 && zonal.length === facts.natGateways.length ? [{ name: 'NAT gateways', zones: zonal.map(zoneOf) }] : []),
    ];
    const narrow = elements
      .map(({ name, zones }) => ({ name, zones: [...new Set(zones)].sort() }))
      .filter(({ zones }) => zones.length < params.minZones)
      .map(({ name, zones }) => `${name} (${zones.join(', ') || 'none'})`);
    return narrow.length === 0 ? pass('spread') : fail('narrow', { elements: narrow });
  },
});
