import type { CacheCluster, ReplicationGroup } from '@aws-sdk/client-elasticache';
import type { Cluster } from '@aws-sdk/client-memorydb';
import { company } from '../company.ts';
import { groups, subnets } from '../vpc/network.ts';
import { type CachesOfRegion, cacheArn } from './elasticache.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, daysAgo } = company;
const key = `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`;

const memoryDbArn = (region: string, name: string): string => `arn:aws:memorydb:${region}:${accountId}:cluster/${name}`;

/** A replication group with one shard of two nodes, in order unless `more` says otherwise. */
const replicationGroup = (region: string, id: string, more: Partial<ReplicationGroup> = {}): ReplicationGroup => ({
  ReplicationGroupId: id,
  ARN: cacheArn(region, `replicationgroup:${id}`),
  Status: 'available',
  Engine: 'valkey',
  CacheNodeType: 'cache.r7g.large',
  AutomaticFailover: 'enabled',
  MultiAZ: 'enabled',
  NodeGroups: [{ NodeGroupId: '0001', NodeGroupMembers: [{ CacheClusterId: `${id}-001` }, { CacheClusterId: `${id}-002` }] }],
  SnapshotRetentionLimit: 7,
  AuthTokenEnabled: false,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: 'required',
  AtRestEncryptionEnabled: true,
  StorageEncryptionType: 'sse-kms',
  KmsKeyId: key,
  UserGroupIds: ['storefront'],
  ...more,
});

/** A cluster with one node, in order unless `more` says otherwise. */
const cluster = (region: string, id: string, more: Partial<CacheCluster> = {}): CacheCluster => ({
  CacheClusterId: id,
  ARN: cacheArn(region, `cluster:${id}`),
  CacheClusterStatus: 'available',
  Engine: 'valkey',
  EngineVersion: '8.0.1',
  CacheNodeType: 'cache.r7g.large',
  NumCacheNodes: 1,
  AutoMinorVersionUpgrade: true,
  CacheSubnetGroupName: 'private',
  SecurityGroups: [{ SecurityGroupId: groups.app, Status: 'active' }],
  CacheNodes: [{ CacheNodeId: '0001', Endpoint: { Address: `${id}.cache.amazonaws.com`, Port: 6379 } }],
  SnapshotRetentionLimit: 0,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: 'required',
  ...more,
});

const memoryDbCluster = (region: string, name: string, more: Partial<Cluster> = {}): Cluster => ({
  Name: name,
  ARN: memoryDbArn(region, name),
  Status: 'available',
  Engine: 'valkey',
  EngineVersion: '7.3',
  ClusterEndpoint: { Address: `clustercfg.${name}.memorydb.amazonaws.com`, Port: 6379 },
  SecurityGroups: [{ SecurityGroupId: groups.app, Status: 'active' }],
  TLSEnabled: true,
  KmsKeyId: key,
  SnapshotRetentionLimit: 14,
  ACLName: 'carts',
  AutoMinorVersionUpgrade: true,
  ...more,
});

const subnetGroup = (CacheSubnetGroupName: string, ...ids: string[]) => ({
  CacheSubnetGroupName,
  Subnets: ids.map((SubnetIdentifier) => ({ SubnetIdentifier })),
});

/** The company's caches: those of the shop are in order, the old session cache and the caches of the third Region are not. */
export const sampleElastiCache: Readonly<Record<string, CachesOfRegion>> = {
  [ireland]: {
    replicationGroups: [replicationGroup(ireland, 'storefront')],
    clusters: [
      cluster(ireland, 'storefront-001', { ReplicationGroupId: 'storefront' }),
      cluster(ireland, 'storefront-002', { ReplicationGroupId: 'storefront' }),
      cluster(ireland, 'pages', {
        Engine: 'memcached',
        EngineVersion: '1.6.22',
        ConfigurationEndpoint: { Address: 'pages.cfg.cache.amazonaws.com', Port: 11_211 },
      }),
    ],
    serverlessCaches: [
      {
        ServerlessCacheName: 'recommendations',
        ARN: cacheArn(ireland, 'serverlesscache:recommendations'),
        Status: 'available',
        Engine: 'valkey',
        MajorEngineVersion: '8',
        UserGroupId: 'storefront',
        SubnetIds: [subnets.appA, subnets.appB],
        SecurityGroupIds: [groups.app],
        Endpoint: { Address: 'recommendations.serverless.cache.amazonaws.com', Port: 6379 },
        ReaderEndpoint: { Address: 'recommendations.serverless.cache.amazonaws.com', Port: 6380 },
        SnapshotRetentionLimit: 7,
      },
    ],
    users: [
      {
        UserId: 'storefront-app',
        UserName: 'storefront-app',
        ARN: cacheArn(ireland, 'user:storefront-app'),
        Status: 'active',
        AccessString: 'on ~shop::* -@all +@read +@write',
        UserGroupIds: ['storefront'],
        Authentication: { Type: 'iam' },
      },
    ],
    userGroups: [
      { UserGroupId: 'storefront', UserIds: ['storefront-app'], ReplicationGroups: ['storefront'], ServerlessCaches: ['recommendations'] },
    ],
    subnetGroups: [subnetGroup('private', subnets.appA, subnets.appB)],
    globalReplicationGroups: [
      {
        GlobalReplicationGroupId: 'ldgnf-storefront',
        ARN: `arn:aws:elasticache::${accountId}:globalreplicationgroup:ldgnf-storefront`,
        Status: 'available',
        Members: [{ ReplicationGroupId: 'storefront', ReplicationGroupRegion: ireland, Role: 'PRIMARY', Status: 'associated' }],
      },
    ],
    memoryDb: {
      clusters: [memoryDbCluster(ireland, 'carts')],
      acls: [{ Name: 'carts', UserNames: ['carts-app'] }],
      users: [{ Name: 'carts-app', AccessString: 'on ~* -@all +@read +@write', Authentication: { Type: 'password', PasswordCount: 1 } }],
    },
    tags: {
      [cacheArn(ireland, 'replicationgroup:storefront')]: { team: 'web', env: 'prod' },
      [memoryDbArn(ireland, 'carts')]: { team: 'web', env: 'prod' },
    },
  },
  [frankfurt]: {
    replicationGroups: [
      replicationGroup(frankfurt, 'sessions', {
        Engine: 'redis',
        AutomaticFailover: 'disabled',
        MultiAZ: 'disabled',
        NodeGroups: [{ NodeGroupId: '0001', NodeGroupMembers: [{ CacheClusterId: 'sessions-001' }] }],
        SnapshotRetentionLimit: 0,
        TransitEncryptionEnabled: false,
        TransitEncryptionMode: undefined,
        AtRestEncryptionEnabled: false,
        StorageEncryptionType: 'none',
        KmsKeyId: undefined,
        UserGroupIds: [],
      }),
    ],
    clusters: [
      cluster(frankfurt, 'sessions-001', {
        ReplicationGroupId: 'sessions',
        Engine: 'redis',
        EngineVersion: '5.0.6',
        AutoMinorVersionUpgrade: false,
        TransitEncryptionEnabled: false,
        TransitEncryptionMode: undefined,
        CacheSubnetGroupName: 'default',
        SecurityGroups: [{ SecurityGroupId: groups.kibana, Status: 'active' }],
      }),
    ],
    subnetGroups: [subnetGroup('default', subnets.bi)],
    updates: [
      {
        ReplicationGroupId: 'sessions',
        ServiceUpdateName: 'elasticache-20260915',
        ServiceUpdateSeverity: 'critical',
        ServiceUpdateStatus: 'available',
        ServiceUpdateType: 'security-update',
        ServiceUpdateRecommendedApplyByDate: daysAgo(20),
        UpdateActionStatus: 'not-applied',
        SlaMet: 'no',
      },
    ],
  },
  [virginia]: {
    clusters: [
      cluster(virginia, 'counters', {
        Engine: 'redis',
        EngineVersion: '7.1.0',
        TransitEncryptionEnabled: false,
        TransitEncryptionMode: undefined,
        CacheSubnetGroupName: 'us',
        SecurityGroups: [{ SecurityGroupId: groups.usOpen, Status: 'active' }],
      }),
      cluster(virginia, 'scratch', {
        Engine: 'redis',
        EngineVersion: '7.1.0',
        CacheSubnetGroupName: 'us',
        SecurityGroups: [{ SecurityGroupId: groups.usWeb, Status: 'active' }],
        SnapshotRetentionLimit: 1,
      }),
    ],
    serverlessCaches: [
      {
        ServerlessCacheName: 'experiments',
        ARN: cacheArn(virginia, 'serverlesscache:experiments'),
        Status: 'available',
        Engine: 'valkey',
        MajorEngineVersion: '9',
        UserGroupId: 'experiments',
        Endpoint: { Address: 'experiments.serverless.cache.amazonaws.com', Port: 6379 },
        SnapshotRetentionLimit: 0,
      },
      {
        ServerlessCacheName: 'prices',
        ARN: cacheArn(virginia, 'serverlesscache:prices'),
        Status: 'available',
        Engine: 'redis',
        MajorEngineVersion: '7',
        SubnetIds: [subnets.usA],
        SecurityGroupIds: [groups.usOpen],
        Endpoint: { Address: 'prices.serverless.cache.amazonaws.com', Port: 6379 },
        SnapshotRetentionLimit: 0,
      },
    ],
    users: [
      {
        UserId: 'anyone',
        UserName: 'default',
        ARN: cacheArn(virginia, 'user:anyone'),
        Status: 'active',
        AccessString: 'on ~* +@all',
        UserGroupIds: ['experiments'],
        Authentication: { Type: 'no-password' },
      },
    ],
    userGroups: [{ UserGroupId: 'experiments', UserIds: ['anyone'], ServerlessCaches: ['experiments'] }],
    subnetGroups: [subnetGroup('us', subnets.usA)],
    updates: [
      {
        CacheClusterId: 'counters',
        ServiceUpdateName: 'elasticache-20260915',
        ServiceUpdateSeverity: 'important',
        ServiceUpdateStatus: 'available',
        ServiceUpdateRecommendedApplyByDate: daysAgo(20),
        UpdateActionStatus: 'stopped',
      },
    ],
    memoryDb: {
      clusters: [
        memoryDbCluster(virginia, 'leaderboard', {
          TLSEnabled: false,
          KmsKeyId: undefined,
          SnapshotRetentionLimit: 0,
          ACLName: 'open-access',
          AutoMinorVersionUpgrade: false,
          SecurityGroups: [{ SecurityGroupId: groups.usOpen, Status: 'active' }],
        }),
      ],
      acls: [],
      users: [],
    },
    tags: { [cacheArn(virginia, 'cluster:counters')]: { team: 'data' } },
  },
};

/** Many clusters, alike in every run, in Regions by turns. */
export function generateElastiCache(count: number, regions: readonly string[] = company.regions): Readonly<Record<string, CachesOfRegion>> {
  const clusters = Array.from({ length: count }, (_, index) => ({
    region: regions[index % regions.length] as string,
    id: `cache-${index}`,
  }));
  return Object.fromEntries(
    regions.map((region) => [
      region,
      { clusters: clusters.filter((one) => one.region === region).map(({ id }) => cluster(region, id, { CacheSubnetGroupName: 'none' })) },
    ]),
  );
}
