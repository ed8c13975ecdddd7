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
    present: 'Private subnets: {{private}}.',
    onlyPublic: 'All subnets have a route to an internet gateway.',
    defaultVpc: 'The default VPC is in use, and all of its subnets have a route to an internet gateway.',
    unknown: 'AWS shows no routes of its subnets.',
    shared: 'The VPC belongs to account {{owner}}.',
    empty: 'There is no network interface in it.',
  },
  rationale:
    'Where every subnet is public, databases and internal services have no place to go that the internet cannot reach by one mistake.',
  remediation: {
    text: 'Add subnets without a route to the internet gateway and move into them what nobody outside has to reach.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html',
  },
  controls: {
    prowler: ['vpc_subnet_separate_private_public'],
    cloudsploit: ['multipleSubnets', 'defaultVpcInUse'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.interfaceCount === 0) return notApplicable('empty');
    const subnets = Object.entries(facts.subnetRoutes);
    if (subnets.length === 0) return indeterminate('unknown');
    const inside = subnets.filter(([, routes]) => !isPublicSubnet(routes)).map(([id]) => id);
    if (inside.length > 0) return pass('present', { private: inside });
    return fail(facts.isDefault ? 'defaultVpc' : 'onlyPublic');
  },
});
