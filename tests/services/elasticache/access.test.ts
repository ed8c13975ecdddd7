import {
  DescribeGlobalReplicationGroupsCommand,
  DescribeUserGroupsCommand,
  DescribeUsersCommand,
  ElastiCacheClient,
  type GlobalReplicationGroupMember,
} from '@aws-sdk/client-elasticache';
import {
  type Cluster,
  DescribeACLsCommand,
  DescribeClustersCommand,
  DescribeUsersCommand as DescribeMemoryDbUsersCommand,
  MemoryDBClient,
} from '@aws-sdk/client-memorydb';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { accessRights } from '../../../rules/elasticache/shared/access-string.ts';
import { known } from '../../../src/core/fact.ts';
import { globalReplicationGroupCollector } from '../../../src/services/elasticache/global-replication-group.ts';
import { memoryDbClusterCollector } from '../../../src/services/elasticache/memorydb-cluster.ts';
import { userCollector } from '../../../src/services/elasticache/user.ts';
import { collect } from '../../support/collect.ts';

const elasticache = mockClient(ElastiCacheClient);
const memoryDb = mockClient(MemoryDBClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  for (const mock of [elasticache, memoryDb, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

describe('users', () => {
  const open = { AccessString: 'on ~* +@all', Authentication: { Type: 'no-password' as const } };

  test('are listed with the caches that use them, without unused default users', async () => {
    elasticache.on(DescribeUsersCommand).resolves({
      Users: [
        { UserId: 'default', UserName: 'default', UserGroupIds: [], ...open },
        { UserId: 'default.iam-user', UserName: 'default', ...open },
        { UserId: 'app', UserName: 'app', UserGroupIds: ['one', 'two'], ...open },
        { UserId: 'defaulter', UserName: 'defaulter', ...open },
      ],
    });
    elasticache.on(DescribeUserGroupsCommand).resolves({
      UserGroups: [
        { UserGroupId: 'one', ReplicationGroups: ['carts'] },
        { UserGroupId: 'two', ReplicationGroups: ['carts'], ServerlessCaches: ['prices'] },
        { UserGroupId: 'three', ReplicationGroups: ['pages'] },
      ],
    });
    const { resources } = await collect(userCollector, { facts: ['user', 'caches'] });
    expect(resources).toMatchObject([
      {
        id: 'app',
        facts: {
          user: known({ name: 'app', authentication: 'no-password', accessString: 'on ~* +@all' }),
          caches: known(['carts', 'prices']),
        },
      },
      { id: 'defaulter', facts: { caches: known([]) } },
    ]);
  });

  test('a default user in a user group is listed', async () => {
    elasticache.on(DescribeUsersCommand).resolves({ Users: [{ UserId: 'default', UserGroupIds: ['unknown'] }] });
    elasticache.on(DescribeUserGroupsCommand).resolves({ UserGroups: [] });
    const { resources } = await collect(userCollector, { facts: ['user', 'caches'] });
    expect(resources).toMatchObject([{ id: 'default', facts: { user: notReported, caches: notReported } }]);
  });
});

describe('global datastores', () => {
  const member = (ReplicationGroupRegion: string, Role: string): GlobalReplicationGroupMember => ({ ReplicationGroupRegion, Role });

  test.each<[string, readonly GlobalReplicationGroupMember[], readonly string[] | undefined]>([
    ['with the primary here', [member('us-east-1', 'SECONDARY'), member('eu-west-1', 'PRIMARY')], ['eu-west-1', 'us-east-1']],
    ['with the primary in another Region', [member('eu-west-1', 'SECONDARY'), member('us-east-1', 'PRIMARY')], undefined],
    ['without a primary', [member('eu-west-1', 'SECONDARY'), member('us-east-1', 'SECONDARY')], ['eu-west-1', 'us-east-1']],
  ])('%s', async (_name, Members, regions) => {
    elasticache.on(DescribeGlobalReplicationGroupsCommand).resolves({
      GlobalReplicationGroups: [{ GlobalReplicationGroupId: 'global', Members: [...Members] }],
    });
    const { resources } = await collect(globalReplicationGroupCollector, { facts: ['regions'] });
    expect(resources.map(({ facts }) => facts)).toEqual(regions === undefined ? [] : [{ regions: known(regions) }]);
  });

  test('without members are unreadable', async () => {
    elasticache.on(DescribeGlobalReplicationGroupsCommand).resolves({ GlobalReplicationGroups: [{ GlobalReplicationGroupId: 'global' }] });
    const { resources } = await collect(globalReplicationGroupCollector, { facts: ['regions'] });
    expect(resources).toMatchObject([{ facts: { regions: notReported } }]);
  });
});

describe('MemoryDB clusters', () => {
  async function fact(name: string, cluster: Cluster): Promise<unknown> {
    memoryDb.on(DescribeClustersCommand).resolves({ Clusters: [{ Name: 'carts', ...cluster }] });
    const { resources } = await collect(memoryDbClusterCollector, { facts: [name] });
    return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
  }

  test('users of the access control list', async () => {
    memoryDb.on(DescribeACLsCommand).resolves({ ACLs: [{ Name: 'app', UserNames: ['reader'] }] });
    memoryDb.on(DescribeMemoryDbUsersCommand).resolves({
      Users: [{ Name: 'reader', AccessString: 'on ~* +@read', Authentication: { Type: 'password' } }],
    });
    expect(await fact('aclUsers', { ACLName: 'app' })).toEqual(
      known([{ name: 'reader', authentication: 'password', accessString: 'on ~* +@read' }]),
    );
    expect(await fact('aclUsers', { ACLName: 'deleted' })).toMatchObject(notReported);
  });

  test('a user that the listing does not show is unreadable', async () => {
    memoryDb.on(DescribeACLsCommand).resolves({ ACLs: [{ Name: 'app', UserNames: ['reader'] }] });
    memoryDb.on(DescribeMemoryDbUsersCommand).resolves({ Users: [] });
    expect(await fact('aclUsers', { ACLName: 'app' })).toMatchObject(notReported);
  });

  test('open-access takes no further calls', async () => {
    expect(await fact('aclUsers', { ACLName: 'open-access' })).toEqual(known([]));
    expect(memoryDb.commandCalls(DescribeACLsCommand)).toHaveLength(0);
  });

  test('a denied call is reported with the action of IAM', async () => {
    memoryDb.on(DescribeACLsCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact('aclUsers', { ACLName: 'app' })).toMatchObject({
      collectionError: { kind: 'denied', action: 'memorydb:DescribeAcls' },
    });
  });

  test.each(['tlsEnabled', 'acl', 'snapshotRetentionDays', 'autoMinorVersionUpgrade', 'ports', 'groupRules'])(
    '%s of a cluster that is being created is unreadable',
    async (name) => {
      expect(await fact(name, { Status: 'creating' })).toMatchObject({ state: 'unreadable' });
    },
  );
});

test.each<[string, boolean, boolean]>([
  ['on ~* +@all', true, true],
  ['on allkeys allcommands', true, true],
  ['on ~* +@all -@dangerous', true, false],
  ['on ~app::* +@all', true, false],
  ['on ~* -@all +get', true, false],
  ['on ~* +@all resetkeys', true, false],
  ['on ~*', false, false],
  ['off ~* +@all', false, false],
  ['', false, false],
])('rights of %j', (accessString, active, full) => {
  expect(accessRights(accessString)).toEqual({ active, full });
});
