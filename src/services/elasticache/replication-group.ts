import type { ReplicationGroup } from '@aws-sdk/client-elasticache';
import { defineCollector } from '../../core/collector.ts';
import type { NotReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { elasticache } from './clients.ts';
import type { CacheFailover } from './facts.ts';
import { engineOf, isDeleted, missing, transitEncryption, updates } from './shared.ts';
import { nodesByGroup } from './shared-reads.ts';

function failoverOf({ AutomaticFailover, MultiAZ, NodeGroups }: ReplicationGroup): CacheFailover | NotReported {
  if (AutomaticFailover === undefined || NodeGroups === undefined || NodeGroups.length === 0)
    return missing('the failover setting and the shards');
  return {
    automatic: AutomaticFailover,
    multiAz: MultiAZ === 'enabled',
    nodesByShard: Object.fromEntries(
      NodeGroups.map(({ NodeGroupId, NodeGroupMembers = [] }, index) => [NodeGroupId ?? `shard ${index + 1}`, NodeGroupMembers.length]),
    ),
  };
}

function encryptedAtRestOf({ AtRestEncryptionEnabled, StorageEncryptionType: type }: ReplicationGroup): boolean | NotReported {
  if (type !== undefined) return type !== 'none';
  return AtRestEncryptionEnabled ?? missing('the encryption at rest');
}

/** Replication groups of Amazon ElastiCache. Keys and values are never read. */
export const replicationGroupCollector = defineCollector<'AWS::ElastiCache::ReplicationGroup', ReplicationGroup>({
  type: 'AWS::ElastiCache::ReplicationGroup',
  service: 'elasticache',
  scope: 'regional',
  list: listing(elasticache, 'DescribeReplicationGroups', {
    token: 'Marker',
    items: (output) => output.ReplicationGroups,
    resource: (raw, { partition, region, accountId }) => {
      const { ReplicationGroupId: id, ARN: arn, Status: status } = raw;
      if (id === undefined || isDeleted(status)) return undefined;
      return { id, arn: arn ?? `arn:${partition}:elasticache:${region}:${accountId}:replicationgroup:${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    replicationGroupId: fromListing(() => undefined),
    engineName: fromListing(({ Engine }) => Engine ?? missing('the engine')),
    engine: shared(nodesByGroup, (nodes, { id }) => engineOf(nodes?.get(id)?.[0])),
    transitEncryption,
    encryptedAtRest: fromListing(encryptedAtRestOf),
    encryptionKey: resourceKey(({ KmsKeyId }) => KmsKeyId || undefined),
    userGroups: fromListing(({ UserGroupIds }) => UserGroupIds ?? []),
    authToken: fromListing(({ AuthTokenEnabled }) => AuthTokenEnabled ?? missing('the AUTH setting')),
    snapshotRetentionDays: fromListing(({ SnapshotRetentionLimit }) => SnapshotRetentionLimit ?? missing('the retention of backups')),
    memberSnapshotRetentionDays: shared(nodesByGroup, (nodes, { id }, { SnapshottingClusterId: source }) =>
      source ? nodes?.get(id)?.find(({ CacheClusterId }) => CacheClusterId === source)?.SnapshotRetentionLimit : undefined,
    ),
    nodeType: fromListing(({ CacheNodeType }) => CacheNodeType ?? missing('the node type')),
    failover: fromListing(failoverOf),
    updates,
  },
});
