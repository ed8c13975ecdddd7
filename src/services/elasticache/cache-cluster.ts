import type { CacheCluster } from '@aws-sdk/client-elasticache';
import { defineCollector } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { engineOf, firewall, groupIds, isDeleted, missing, transitEncryption, updates } from './shared.ts';
import { cacheClusters, offeredVersions, subnetsByGroup } from './shared-reads.ts';

/**
 * Whether a version is among those that AWS offers. Clusters show the patch version (`7.1.0`); AWS offers newer engines by minor version
 * (`7.1`, formerly `6.x`) and older ones by patch version (`5.0.6`).
 */
const isOffered = (offered: readonly string[], version: string): boolean =>
  offered.map((one) => one.replace(/\.x$/, '')).some((one) => version === one || version.startsWith(`${one}.`));

/** Clusters of Amazon ElastiCache, including the nodes of replication groups. Keys and values are never read. */
export const cacheClusterCollector = defineCollector<'AWS::ElastiCache::CacheCluster', CacheCluster>({
  type: 'AWS::ElastiCache::CacheCluster',
  service: 'elasticache',
  scope: 'regional',
  list: listingFrom(cacheClusters, (items, { partition, region, accountId }) =>
    items.flatMap((raw) => {
      const { CacheClusterId: id, ARN: arn, CacheClusterStatus: status } = raw;
      if (id === undefined || isDeleted(status)) return [];
      return [{ id, arn: arn ?? `arn:${partition}:elasticache:${region}:${accountId}:cluster:${id}`, raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    ...firewall<CacheCluster>(
      ({ SecurityGroups = [] }) => groupIds(SecurityGroups.map(({ SecurityGroupId }) => SecurityGroupId)),
      ({ CacheNodes = [], ConfigurationEndpoint }) => [ConfigurationEndpoint?.Port, ...CacheNodes.map(({ Endpoint }) => Endpoint?.Port)],
    ),
    endpoint: fromListing(() => 'vpc'),
    replicationGroupId: fromListing(({ ReplicationGroupId }) => ReplicationGroupId || undefined),
    engineName: fromListing(({ Engine }) => Engine ?? missing('the engine')),
    engine: fromListing(engineOf),
    versionOffered: shared(offeredVersions, (versions, _cluster, raw) => {
      const engine = engineOf(raw);
      if (engine instanceof NotReported) return engine;
      const offered = versions?.get(engine.name);
      return offered === undefined ? notReported(`AWS lists no version of ${engine.name}`) : isOffered(offered, engine.version);
    }),
    transitEncryption,
    autoMinorVersionUpgrade: fromListing(({ AutoMinorVersionUpgrade }) => AutoMinorVersionUpgrade ?? missing('the upgrade setting')),
    snapshotRetentionDays: fromListing(({ SnapshotRetentionLimit }) => SnapshotRetentionLimit ?? missing('the retention of backups')),
    memberSnapshotRetentionDays: fromListing(() => undefined),
    nodeType: fromListing(({ CacheNodeType }) => CacheNodeType ?? missing('the node type')),
    subnetGroup: fromListing(({ CacheSubnetGroupName }) => CacheSubnetGroupName || undefined),
    subnets: perResourceCalls(
      [...subnetsByGroup.apiCalls, ...subnetRoutes.apiCalls],
      async (_aws, _cluster, { raw: { CacheSubnetGroupName: group }, shared: load }) => {
        if (!group) return missing('the subnet group');
        const ids = (await load(subnetsByGroup))?.get(group);
        if (ids === undefined) return notReported(`the listing does not show the subnet group ${group}`);
        const routes = await load(subnetRoutes);
        return Object.fromEntries(ids.map((id) => [id, valueOrThrow(routes?.get(id)) ?? null]));
      },
    ),
    updates,
  },
});
