import type { CacheCluster, UpdateAction } from '@aws-sdk/client-elasticache';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { elasticache, memoryDb } from './clients.ts';

/** Clusters of a Region, nodes of replication groups included. */
export const cacheClusters = sharedListing(elasticache, 'DescribeCacheClusters', {
  scope: 'regional',
  input: () => ({ ShowCacheNodeInfo: true }),
  token: 'Marker',
  items: (output) => output.CacheClusters,
  value: (items) => items,
});

/** Nodes by the replication group that they belong to. */
export const nodesByGroup = derivedRead(
  'elasticache:DescribeCacheClusters by replication group',
  cacheClusters,
  (clusters): ReadonlyMap<string, readonly CacheCluster[]> =>
    groupByKey(clusters.flatMap((cluster) => (cluster.ReplicationGroupId ? [[cluster.ReplicationGroupId, cluster] as const] : []))),
);

/** Versions that AWS offers in the Region, by engine, such as `7.1` or `5.0.6`. */
export const offeredVersions = sharedListing(elasticache, 'DescribeCacheEngineVersions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.CacheEngineVersions,
  value: (items): ReadonlyMap<string, readonly string[]> =>
    groupByKey(items.flatMap(({ Engine, EngineVersion }) => (Engine && EngineVersion ? [[Engine, EngineVersion] as const] : []))),
});

/** Service updates that are available, by the ID of the replication group or cluster. */
export const serviceUpdates = sharedListing(elasticache, 'DescribeUpdateActions', {
  scope: 'regional',
  input: () => ({ ServiceUpdateStatus: ['available' as const] }),
  token: 'Marker',
  items: (output) => output.UpdateActions,
  value: (items): ReadonlyMap<string, readonly UpdateAction[]> =>
    groupByKey(items.map((item) => [item.ReplicationGroupId ?? item.CacheClusterId ?? '', item] as const)),
});

/** IDs of subnets by subnet group. */
export const subnetsByGroup = sharedListing(elasticache, 'DescribeCacheSubnetGroups', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.CacheSubnetGroups,
  value: (items): ReadonlyMap<string, readonly string[]> =>
    new Map(
      items.map(({ CacheSubnetGroupName, Subnets = [] }) => [
        CacheSubnetGroupName ?? '',
        Subnets.flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []),
      ]),
    ),
});

/** IDs of replication groups and names of serverless caches by the user group that they use. */
export const cachesByUserGroup = sharedListing(elasticache, 'DescribeUserGroups', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.UserGroups,
  value: (items): ReadonlyMap<string, readonly string[]> =>
    new Map(
      items.map(({ UserGroupId, ReplicationGroups = [], ServerlessCaches = [] }) => [
        UserGroupId ?? '',
        [...ReplicationGroups, ...ServerlessCaches],
      ]),
    ),
});

/** Names of users by access control list of MemoryDB. */
export const usersByAcl = sharedListing(memoryDb, 'DescribeACLs', {
  scope: 'regional',
  token: 'NextToken',
  items: (output) => output.ACLs,
  value: (items): ReadonlyMap<string, readonly string[]> => new Map(items.map(({ Name, UserNames = [] }) => [Name ?? '', UserNames])),
});

/** Users of MemoryDB by name. */
export const memoryDbUsers = sharedListing(memoryDb, 'DescribeUsers', {
  scope: 'regional',
  token: 'NextToken',
  items: (output) => output.Users,
  value: (items) => new Map(items.map((user) => [user.Name ?? '', user])),
});
