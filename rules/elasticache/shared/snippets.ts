import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

export const guide = 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg';
export const memoryDbGuide = 'https://docs.aws.amazon.com/memorydb/latest/devguide';

/** Arguments that a snippet sets. */
interface Snippets {
  readonly terraform: readonly string[];
  readonly cloudFormation: readonly string[];
}

/** Snippets for a replication group. */
export const groupCode = ({ terraform, cloudFormation }: Snippets) => ({
  terraform: terraformResource('aws_elasticache_replication_group', 'replication_group_id = "{{id}}"', ...terraform),
  cloudFormation: cloudFormationResource('AWS::ElastiCache::ReplicationGroup', "ReplicationGroupId: '{{id}}'", ...cloudFormation),
});

/** Snippets for a cluster of ElastiCache. */
export const clusterCode = ({ terraform, cloudFormation }: Snippets) => ({
  terraform: terraformResource('aws_elasticache_cluster', 'cluster_id = "{{id}}"', ...terraform),
  cloudFormation: cloudFormationResource('AWS::ElastiCache::CacheCluster', "ClusterName: '{{id}}'", ...cloudFormation),
});

/** Snippets for a serverless cache. */
export const serverlessCode = ({ terraform, cloudFormation }: Snippets) => ({
  terraform: terraformResource('aws_elasticache_serverless_cache', 'name = "{{id}}"', ...terraform),
  cloudFormation: cloudFormationResource('AWS::ElastiCache::ServerlessCache', "ServerlessCacheName: '{{id}}'", ...cloudFormation),
});

/** Snippets for a cluster of MemoryDB. */
export const memoryDbCode = ({ terraform, cloudFormation }: Snippets) => ({
  terraform: terraformResource('aws_memorydb_cluster', 'name = "{{id}}"', ...terraform),
  cloudFormation: cloudFormationResource('AWS::MemoryDB::Cluster', "ClusterName: '{{id}}'", ...cloudFormation),
});

/** Console steps that change settings of a cache. */
export const modifyCache = (...steps: readonly string[]): string =>
  ['Open the Amazon ElastiCache console and choose the cache.', 'Choose Modify.', ...steps, 'Preview the changes and choose Modify.'].join(
    '\n',
  );

/** Console steps that change settings of a MemoryDB cluster. */
export const modifyMemoryDb = (...steps: readonly string[]): string =>
  ['Open the Amazon MemoryDB console and choose the cluster.', 'Choose Actions, Modify.', ...steps, 'Save the changes.'].join('\n');

/** Message for nodes of a replication group, which has the setting. */
export const memberMessage = 'The cluster is a node of the replication group {{group}}, which is evaluated instead.';
