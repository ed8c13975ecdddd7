import { DescribeSecurityGroupsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  type CacheCluster,
  DescribeCacheClustersCommand,
  DescribeCacheEngineVersionsCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  DescribeUpdateActionsCommand,
  ElastiCacheClient,
  type ReplicationGroup,
  type ServerlessCache,
} from '@aws-sdk/client-elasticache';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { cacheClusterCollector } from '../../../src/services/elasticache/cache-cluster.ts';
import { replicationGroupCollector } from '../../../src/services/elasticache/replication-group.ts';
import { serverlessCacheCollector } from '../../../src/services/elasticache/serverless-cache.ts';
import { collect } from '../../support/collect.ts';

const elasticache = mockClient(ElastiCacheClient);
const ec2 = mockClient(EC2Client);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  for (const mock of [elasticache, ec2, kms, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [{ GroupId: 'sg-1', IpPermissions: [] }] });
  kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: '1', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
});

const factOf = (resources: readonly { readonly facts: object }[], name: string): unknown =>
  (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];

describe('replication groups', () => {
  async function fact(name: string, group: ReplicationGroup, nodes: readonly CacheCluster[] = []): Promise<unknown> {
    elasticache.on(DescribeReplicationGroupsCommand).resolves({ ReplicationGroups: [{ ReplicationGroupId: 'carts', ...group }] });
    elasticache.on(DescribeCacheClustersCommand).resolves({ CacheClusters: [...nodes] });
    const { resources, listingErrors } = await collect(replicationGroupCollector, { facts: [name] });
    expect(listingErrors).toEqual([]);
    return factOf(resources, name);
  }

  test('are listed on all pages, except those that are being deleted', async () => {
    elasticache
      .on(DescribeReplicationGroupsCommand)
      .resolvesOnce({ ReplicationGroups: [{ ReplicationGroupId: 'a' }], Marker: 'more' })
      .resolves({ ReplicationGroups: [{ ReplicationGroupId: 'b', Status: 'deleting' }, { ReplicationGroupId: 'c' }] });
    const { resources } = await collect(replicationGroupCollector, { facts: ['userGroups'] });
    expect(resources).toMatchObject([
      { id: 'a', arn: 'arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:a', facts: { userGroups: known([]) } },
      { id: 'c' },
    ]);
  });

  test('a denied listing is reported', async () => {
    elasticache.on(DescribeReplicationGroupsCommand).rejects(awsError('AccessDenied'));
    const { listingErrors } = await collect(replicationGroupCollector, { facts: ['userGroups'] });
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'elasticache:DescribeReplicationGroups' } }]);
  });

  test.each<[string, ReplicationGroup, unknown]>([
    ['transitEncryption', { TransitEncryptionEnabled: true }, known({ enabled: true })],
    [
      'transitEncryption',
      {
        TransitEncryptionEnabled: true,
        TransitEncryptionMode: 'preferred',
        PendingModifiedValues: { TransitEncryptionMode: 'required' },
      },
      known({ enabled: true, mode: 'preferred', pendingMode: 'required' }),
    ],
    ['encryptedAtRest', { AtRestEncryptionEnabled: false }, known(false)],
    ['encryptedAtRest', { AtRestEncryptionEnabled: false, StorageEncryptionType: 'sse-elasticache' }, known(true)],
    ['encryptedAtRest', { AtRestEncryptionEnabled: true, StorageEncryptionType: 'none' }, known(false)],
    ['encryptionKey', {}, absent()],
    ['encryptionKey', { KmsKeyId: keyArn }, known({ arn: keyArn, manager: 'CUSTOMER', state: 'Enabled' })],
    [
      'failover',
      {
        AutomaticFailover: 'enabled',
        MultiAZ: 'disabled',
        NodeGroups: [{ NodeGroupId: '0001', NodeGroupMembers: [{}, {}] }, { NodeGroupId: '0002' }],
      },
      known({ automatic: 'enabled', multiAz: false, nodesByShard: { '0001': 2, '0002': 0 } }),
    ],
    ['memberSnapshotRetentionDays', {}, absent()],
  ])('%s of %j', async (name, group, expected) => {
    expect(await fact(name, group)).toEqual(expected);
  });

  test.each(['transitEncryption', 'encryptedAtRest', 'authToken', 'snapshotRetentionDays', 'nodeType', 'failover', 'engine', 'engineName'])(
    '%s of a group that is being created is unreadable',
    async (name) => {
      expect(await fact(name, { Status: 'creating' })).toMatchObject(notReported);
    },
  );

  test('failover of a group that has no shards yet is unreadable', async () => {
    expect(await fact('failover', { Status: 'creating', AutomaticFailover: 'enabled', NodeGroups: [] })).toMatchObject(notReported);
  });

  test('the engine and the retention of backups of their nodes', async () => {
    const nodes = [
      { CacheClusterId: 'other-001', ReplicationGroupId: 'other', Engine: 'redis', EngineVersion: '5.0.6', SnapshotRetentionLimit: 9 },
      { CacheClusterId: 'carts-001', ReplicationGroupId: 'carts', Engine: 'valkey', EngineVersion: '8.0.1', SnapshotRetentionLimit: 0 },
      { CacheClusterId: 'carts-002', ReplicationGroupId: 'carts', Engine: 'valkey', EngineVersion: '8.0.1', SnapshotRetentionLimit: 5 },
    ];
    expect(await fact('engine', {}, nodes)).toEqual(known({ name: 'valkey', version: '8.0.1' }));
    expect(await fact('memberSnapshotRetentionDays', { SnapshottingClusterId: 'carts-002' }, nodes)).toEqual(known(5));
  });

  test('their service updates', async () => {
    const update = { ServiceUpdateName: 'u-1', ServiceUpdateSeverity: 'critical', UpdateActionStatus: 'not-applied' } as const;
    elasticache.on(DescribeUpdateActionsCommand).resolves({
      UpdateActions: [
        { ...update, ReplicationGroupId: 'carts', ServiceUpdateRecommendedApplyByDate: new Date('2026-10-01') },
        { ...update, CacheClusterId: 'pages' },
      ],
    });
    expect(await fact('updates', {})).toEqual(
      known([{ name: 'u-1', severity: 'critical', status: 'not-applied', recommendedBy: '2026-10-01T00:00:00.000Z' }]),
    );
    expect(elasticache.commandCalls(DescribeUpdateActionsCommand)[0]?.args[0].input).toMatchObject({ ServiceUpdateStatus: ['available'] });
  });

  test('a service update without its severity is unreadable', async () => {
    elasticache.on(DescribeUpdateActionsCommand).resolves({ UpdateActions: [{ ReplicationGroupId: 'carts' }] });
    expect(await fact('updates', {})).toMatchObject(notReported);
  });
});

describe('clusters', () => {
  async function fact(name: string, cluster: CacheCluster): Promise<unknown> {
    elasticache.on(DescribeCacheClustersCommand).resolves({ CacheClusters: [{ CacheClusterId: 'pages', ...cluster }] });
    const { resources } = await collect(cacheClusterCollector, { facts: [name] });
    return factOf(resources, name);
  }

  test.each<[string, string, readonly string[], boolean]>([
    ['redis', '7.1.0', ['7.0', '7.1'], true],
    ['redis', '7.10.0', ['7.0', '7.1'], false],
    ['redis', '6.0.5', ['6.x'], true],
    ['redis', '5.0.6', ['5.0.5', '5.0.6'], true],
    ['redis', '5.0.60', ['5.0.6'], false],
    ['memcached', '1.6.22', ['1.6.22'], true],
    ['memcached', '1.4.5', ['1.6.22'], false],
  ])('%s %s among %j is offered: %s', async (Engine, EngineVersion, offered, expected) => {
    elasticache
      .on(DescribeCacheEngineVersionsCommand)
      .resolves({ CacheEngineVersions: offered.map((version) => ({ Engine, EngineVersion: version })) });
    expect(await fact('versionOffered', { Engine, EngineVersion })).toEqual(known(expected));
  });

  test('whether a version is offered is unreadable if AWS lists no version of the engine', async () => {
    elasticache.on(DescribeCacheEngineVersionsCommand).resolves({ CacheEngineVersions: [] });
    expect(await fact('versionOffered', { Engine: 'redis', EngineVersion: '7.1.0' })).toMatchObject(notReported);
  });

  test('ports of the nodes and of the configuration endpoint', async () => {
    const nodes = [{ Endpoint: { Port: 7000 } }, { Endpoint: { Port: 7000 } }];
    expect(await fact('ports', { CacheNodes: nodes, ConfigurationEndpoint: { Port: 7001 } })).toEqual(known([7001, 7000]));
    expect(await fact('ports', { CacheNodes: [{}] })).toMatchObject(notReported);
    expect(elasticache.commandCalls(DescribeCacheClustersCommand)[0]?.args[0].input).toMatchObject({ ShowCacheNodeInfo: true });
  });

  test('rules of the security groups; a cluster without groups is unreadable', async () => {
    expect(await fact('groupRules', { SecurityGroups: [{ SecurityGroupId: 'sg-1' }] })).toEqual(known({ 'sg-1': [] }));
    expect(await fact('groupRules', {})).toMatchObject(notReported);
    expect(await fact('groupRules', { SecurityGroups: [{ SecurityGroupId: 'sg-2' }] })).toMatchObject({ state: 'unreadable' });
  });
});

describe('serverless caches', () => {
  async function fact(name: string, cache: ServerlessCache): Promise<unknown> {
    elasticache.on(DescribeServerlessCachesCommand).resolves({ ServerlessCaches: [{ ServerlessCacheName: 'prices', ...cache }] });
    const { resources } = await collect(serverlessCacheCollector, { facts: [name] });
    return factOf(resources, name);
  }

  test.each<[string, ServerlessCache, unknown]>([
    ['endpoint', { SubnetIds: ['subnet-1'] }, known('vpc')],
    ['endpoint', { Engine: 'redis', MajorEngineVersion: '7' }, known('vpc')],
    ['endpoint', { Engine: 'valkey', MajorEngineVersion: '8', Status: 'available' }, known('vpc')],
    ['endpoint', { Engine: 'valkey', MajorEngineVersion: '9', Status: 'available' }, known('public')],
    ['endpoint', { Engine: 'valkey', MajorEngineVersion: '10', Status: 'available' }, known('public')],
    ['snapshotRetentionDays', { SnapshotRetentionLimit: 3 }, known(3)],
    ['snapshotRetentionDays', { Status: 'available' }, known(0)],
    ['userGroup', { UserGroupId: '' }, absent()],
    ['ports', { Endpoint: { Address: 'a', Port: 6379 }, ReaderEndpoint: { Address: 'a', Port: 6380 } }, known([6379, 6380])],
  ])('%s of %j', async (name, cache, expected) => {
    expect(await fact(name, cache)).toEqual(expected);
  });

  test.each<[string, ServerlessCache]>([
    ['endpoint', {}],
    ['endpoint', { Engine: 'valkey', MajorEngineVersion: '9', Status: 'creating' }],
    ['snapshotRetentionDays', { Status: 'creating' }],
    ['engine', {}],
  ])('%s of %j is unreadable', async (name, cache) => {
    expect(await fact(name, cache)).toMatchObject(notReported);
  });
});
