import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

interface Zonal {
  readonly name: string;
  readonly zones: readonly string[];
}

export const vpcNetworkMultiAz = defineRule({
  id: 'vpc-network-multi-az',
  title: 'VPCs should use more than one Availability Zone',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'zones',
  facts: ['ownerId', 'interfaceCount', 'subnetZones', 'endpoints', 'natGateways'],
  params: { minZones: integer(2, 'Minimum number of Availability Zones.', { min: 2, max: 10 }) },
  messages: {
    spread: 'Subnets, interface endpoints and NAT gateways are in enough Availability Zones.',
    narrow: 'These elements are in too few Availability Zones: {{elements}}.',
    shared: 'The VPC is owned by account {{owner}}.',
    empty: 'The VPC does not have network interfaces.',
  },
  rationale: 'If the Availability Zone of the only NAT gateway or endpoint fails, workloads in the other zones lose their connections too.',
  remediation: {
    text: 'Add subnets, endpoints and a NAT gateway in a second Availability Zone, or use a Regional NAT gateway.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
    impact: 'NAT gateways and interface endpoints are billed per hour and Availability Zone.',
    cli: 'aws ec2 create-subnet --vpc-id {{id}} --cidr-block CIDR_BLOCK --availability-zone AVAILABILITY_ZONE\naws ec2 modify-vpc-endpoint --vpc-endpoint-id ENDPOINT_ID --add-subnet-ids SUBNET_ID\naws ec2 create-nat-gateway --subnet-id PUBLIC_SUBNET_ID --allocation-id ALLOCATION_ID',
    console: [
      'Open Subnets in the Amazon VPC console and create a subnet in a second Availability Zone.',
      'Add the subnet to the endpoints of the VPC.',
      'Create a NAT gateway in each Availability Zone and route private subnets to it.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_subnet',
      'vpc_id            = "{{id}}"',
      'cidr_block        = "CIDR_BLOCK"',
      'availability_zone = "AVAILABILITY_ZONE"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::Subnet',
      "VpcId: '{{id}}'",
      'CidrBlock: CIDR_BLOCK',
      'AvailabilityZone: AVAILABILITY_ZONE',
    ),
  },
  controls: {
    prowler: ['vpc_subnet_different_az', 'vpc_endpoint_multi_az_enabled'],
    cloudsploit: ['natMultiAz'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const excluded = firstVerdict(
      () => (facts.ownerId === resource.accountId ? undefined : notApplicable('shared', { owner: facts.ownerId })),
      () => (facts.interfaceCount === 0 ? notApplicable('empty') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const zoneOf = (subnetId: string): string => facts.subnetZones[subnetId] ?? subnetId;
    const subnets = (): readonly Zonal[] => [{ name: 'subnets', zones: Object.values(facts.subnetZones) }];
    const endpoints = (): readonly Zonal[] =>
      facts.endpoints
        .filter(({ type, state }) => type === 'Interface' && state === 'available')
        .map(({ id, subnetIds }) => ({ name: `endpoint ${id}`, zones: subnetIds.map(zoneOf) }));
    const gateways = (): readonly Zonal[] => {
      const zonal = facts.natGateways.flatMap(({ subnetId }) => subnetId ?? []);
      // A Regional NAT gateway is in every zone.
      return zonal.length > 0 && zonal.length === facts.natGateways.length ? [{ name: 'NAT gateways', zones: zonal.map(zoneOf) }] : [];
    };
    const failIfNarrow = (...parts: readonly (() => readonly Zonal[])[]) => {
      const elements = parts
        .flatMap((part) => part())
        .map(({ name, zones }) => ({ name, zones: [...new Set(zones)].sort() }))
        .filter(({ zones }) => zones.length < params.minZones)
        .map(({ name, zones }) => `${name} (${zones.join(', ') || 'none'})`);
      return elements.length === 0 ? undefined : fail('narrow', { elements });
    };
    return (
      firstVerdict(
        () => failIfNarrow(subnets, endpoints, gateways),
        () => failIfNarrow(subnets),
        () => failIfNarrow(endpoints),
        () => failIfNarrow(gateways),
      ) ?? pass('spread')
    );
  },
});
