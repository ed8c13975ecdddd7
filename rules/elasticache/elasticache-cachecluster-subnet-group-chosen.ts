import { defineRule } from '../../src/core/rule.ts';
import { clusterCode, guide } from './shared/snippets.ts';

export const elasticacheCacheclusterSubnetGroupChosen = defineRule({
  id: 'elasticache-cachecluster-subnet-group-chosen',
  title: 'ElastiCache clusters should not use the default subnet group',
  resourceType: 'AWS::ElastiCache::CacheCluster',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  facts: ['subnetGroup'],
  messages: {
    chosen: 'The cluster uses the subnet group {{group}}.',
    default: 'The cluster uses the default subnet group, which contains the public subnets of the default VPC.',
    none: 'The cluster does not have a subnet group.',
  },
  rationale: 'The default subnet group places nodes in any subnet of the default VPC. All of them have a route to the internet.',
  remediation: {
    text: 'Create a subnet group with private subnets, and restore a backup of the cache there.',
    url: `${guide}/SubnetGroups.html`,
    impact: 'A cluster cannot be moved to another subnet group. Clients need the endpoint of the new cluster.',
    cli: [
      'aws elasticache create-cache-subnet-group --cache-subnet-group-name SUBNET_GROUP --cache-subnet-group-description DESCRIPTION --subnet-ids PRIVATE_SUBNET_A PRIVATE_SUBNET_B',
      'aws elasticache create-cache-cluster --cache-cluster-id NEW_CLUSTER --cache-subnet-group-name SUBNET_GROUP --snapshot-name SNAPSHOT_NAME',
    ].join('\n'),
    console: [
      'Open the Amazon ElastiCache console and choose Subnet groups.',
      'Create a subnet group with private subnets.',
      'Create a backup of the cache, and restore it with the new subnet group.',
    ].join('\n'),
    ...clusterCode({
      terraform: ['subnet_group_name = "SUBNET_GROUP"'],
      cloudFormation: ['CacheSubnetGroupName: SUBNET_GROUP'],
    }),
  },
  controls: {
    securityHub: ['ElastiCache.7'],
    awsConfig: ['elasticache-subnet-group-check'],
  },
  related: { cloudsploit: ['elasticacheClusterInVpc'] },
  evaluate: ({ subnetGroup: group }, { pass, fail }) => {
    if (group === undefined) return fail('none');
    return group === 'default' ? fail('default') : pass('chosen', { group });
  },
});
