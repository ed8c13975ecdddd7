import { defineRule } from '../../src/core/rule.ts';
import { evaluatePrivateSubnets } from '../shared/private-subnets.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/snippets.ts';

export const elasticacheCacheclusterPrivateSubnets = defineRule({
  id: 'elasticache-cachecluster-private-subnets',
  title: 'ElastiCache clusters should be in private subnets',
  resourceType: 'AWS::ElastiCache::CacheCluster',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'private-subnets',
  facts: ['subnets'],
  messages: {
    private: 'No subnet of the cluster has a route to an internet gateway.',
    public: 'The subnets {{subnets}} have a route to an internet gateway.',
    unknown: 'Another account owns the subnets {{subnets}}, so their routes could not be determined.',
  },
  rationale:
    'A node can move to any subnet of its group. Nodes do not have public IPv4 addresses, but IPv6 addresses are reachable wherever routes and security groups allow it.',
  remediation: {
    text: 'Remove the subnets with a route to an internet gateway from the subnet group.',
    url: `${guide}/SubnetGroups.html`,
    impact: 'ElastiCache refuses to remove a subnet with nodes: move them to a private subnet first.',
    cli: 'aws elasticache modify-cache-subnet-group --cache-subnet-group-name SUBNET_GROUP --subnet-ids PRIVATE_SUBNET_A PRIVATE_SUBNET_B',
    console: [
      'Open the Amazon ElastiCache console and choose Subnet groups.',
      'Select the subnet group and choose Modify.',
      'Remove the subnets with a route to an internet gateway, add private subnets, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_elasticache_subnet_group',
      'name       = "SUBNET_GROUP"',
      'subnet_ids = ["PRIVATE_SUBNET_A", "PRIVATE_SUBNET_B"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ElastiCache::SubnetGroup',
      'Description: Private subnets',
      'SubnetIds: [PRIVATE_SUBNET_A, PRIVATE_SUBNET_B]',
    ),
  },
  controls: { prowler: ['elasticache_cluster_uses_public_subnet'] },
  evaluate: evaluatePrivateSubnets,
});
