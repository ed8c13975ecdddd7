import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { isPublicSubnet } from '../../src/network/internet-routes.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcPrivateSubnetTierPresent = defineRule({
  id: 'vpc-private-subnet-tier-present',
  title: 'VPCs with workloads should have private subnets',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'private-subnets',
  facts: ['ownerId', 'interfaceCount', 'isDefault', 'subnetRoutes'],
  messages: {
    present: 'The VPC has private subnets: {{private}}.',
    onlyPublic: 'All subnets of the VPC have a route to an internet gateway.',
    unknown: 'AWS does not return routes of the subnets.',
    shared: 'The VPC is owned by account {{owner}}.',
    empty: 'The VPC does not have network interfaces.',
  },
  rationale:
    'If every subnet is public, one wrong security group rule is enough to expose databases and internal services to the internet.',
  remediation: {
    text: 'Add subnets without a route to the internet gateway, and move workloads that do not have to be reachable from the internet into them.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html',
    impact: 'Workloads have to be relaunched in the new subnets. Outbound access needs a NAT gateway, which is billed.',
    cli: 'aws ec2 create-subnet --vpc-id {{id}} --cidr-block CIDR_BLOCK --availability-zone AVAILABILITY_ZONE\naws ec2 create-route-table --vpc-id {{id}}\naws ec2 associate-route-table --subnet-id SUBNET_ID --route-table-id ROUTE_TABLE_ID',
    console: [
      'Open Subnets in the Amazon VPC console and create a subnet in the VPC.',
      'Open Route tables and create a route table without a route to the internet gateway.',
      'Choose Subnet associations and associate the new subnet.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_subnet',
      'vpc_id                  = "{{id}}"',
      'cidr_block              = "CIDR_BLOCK"',
      'map_public_ip_on_launch = false',
    ),
    cloudFormation: cloudFormationResource('AWS::EC2::Subnet', "VpcId: '{{id}}'", 'CidrBlock: CIDR_BLOCK', 'MapPublicIpOnLaunch: false'),
  },
  controls: {
    prowler: ['vpc_subnet_separate_private_public'],
    cloudsploit: ['multipleSubnets', 'defaultVpcInUse'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const excluded = firstVerdict(
      () => (facts.ownerId === resource.accountId ? undefined : notApplicable('shared', { owner: facts.ownerId })),
      () => (facts.interfaceCount === 0 ? notApplicable('empty') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const subnets = Object.entries(facts.subnetRoutes);
    if (subnets.length === 0) return indeterminate('unknown');
    const privateSubnets = subnets.filter(([, routes]) => !isPublicSubnet(routes)).map(([id]) => id);
    if (privateSubnets.length > 0) return pass('present', { private: privateSubnets });
    return fail('onlyPublic', { defaultVpc: () => facts.isDefault });
  },
});
