import {
  type DBCluster,
  DescribeDBClusterParametersCommand,
  DescribeDBClustersCommand,
  DescribeDBEngineVersionsCommand,
  DescribeDBInstancesCommand,
  DescribeGlobalClustersCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { dbClusterCollector } from '../../../src/services/rds/db-cluster.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const denied = Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
beforeEach(() => rds.reset());

const cluster = (id: string, more: DBCluster = {}): DBCluster => ({
  DBClusterIdentifier: id,
  DBClusterArn: `arn:aws:rds:eu-west-1:111122223333:cluster:${id}`,
  Engine: 'aurora-postgresql',
  ...more,
});

test('lists all pages without the clusters of DocumentDB and Neptune', async () => {
  rds
    .on(DescribeDBClustersCommand)
    .resolves({ DBClusters: [cluster('a', { Status: 'available' }), cluster('docs', { Engine: 'docdb' })], Marker: 'next' })
    .on(DescribeDBClustersCommand, { Marker: 'next' })
    .resolves({ DBClusters: [cluster('graph', { Engine: 'neptune' }), cluster('b')] });
  const { resources, listingErrors } = await collect(dbClusterCollector, { facts: ['status', 'logExports'] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'a', facts: { status: known('available'), logExports: known([]) } },
    { id: 'b', facts: { status: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'rds:DescribeDBClusters' } } } },
  ]);
});

test('members come from one listing of instances', async () => {
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [cluster('a'), cluster('b'), cluster('c')] });
  rds.on(DescribeDBInstancesCommand).resolves({
    DBInstances: [
      { DBInstanceIdentifier: 'a-1', DBClusterIdentifier: 'a', AvailabilityZone: 'eu-west-1a', AutoMinorVersionUpgrade: false },
      { DBInstanceIdentifier: 'alone', AvailabilityZone: 'eu-west-1a' },
      { DBInstanceIdentifier: 'b-1', DBClusterIdentifier: 'b', AvailabilityZone: 'eu-west-1b', AutoMinorVersionUpgrade: true },
      { DBInstanceIdentifier: 'a-2', DBClusterIdentifier: 'a' },
    ],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['members'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { members: known([{ id: 'a-1', availabilityZone: 'eu-west-1a', autoMinorVersionUpgrade: false }, { id: 'a-2' }]) },
    { members: known([{ id: 'b-1', availabilityZone: 'eu-west-1b', autoMinorVersionUpgrade: true }]) },
    { members: known([]) },
  ]);
  expect(rds.commandCalls(DescribeDBInstancesCommand)).toHaveLength(1);
});

test('members are unreadable if instances cannot be listed', async () => {
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [cluster('a')] });
  rds.on(DescribeDBInstancesCommand).rejects(denied);
  const { resources } = await collect(dbClusterCollector, { facts: ['members'] });
  expect(resources[0]?.facts).toMatchObject({
    members: { state: 'unreadable', collectionError: { kind: 'denied', action: 'rds:DescribeDBInstances' } },
  });
});

test('the parameter group is in sync if it is in sync for every member', async () => {
  const members = (...statuses: string[]) => ({ DBClusterMembers: statuses.map((status) => ({ DBClusterParameterGroupStatus: status })) });
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      cluster('a', { ...members('in-sync', 'pending-reboot'), DBClusterParameterGroup: 'strict' }),
      cluster('b', { ...members('in-sync', 'in-sync'), DBClusterParameterGroup: 'strict' }),
      cluster('c'),
    ],
  });
  rds.on(DescribeDBClusterParametersCommand).resolves({ Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '1' }] });
  const { resources } = await collect(dbClusterCollector, { facts: ['parameterStatus', 'parameters'] });
  const parameters = known({ 'rds.force_ssl': '1' });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { parameterStatus: known('pending-reboot'), parameters },
    { parameterStatus: known('in-sync'), parameters },
    { parameterStatus: absent(), parameters: absent() },
  ]);
  expect(rds.commandCalls(DescribeDBClusterParametersCommand)).toHaveLength(1);
});

test('copies in other Regions are replicas and clusters of the global database', async () => {
  const arn = (region: string) => `arn:aws:rds:${region}:111122223333:cluster:x`;
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      cluster('a', { GlobalClusterIdentifier: 'orders', ReadReplicaIdentifiers: [arn('eu-west-1'), arn('sa-east-1')] }),
      cluster('b', { GlobalClusterIdentifier: '' }),
    ],
  });
  rds.on(DescribeGlobalClustersCommand, { GlobalClusterIdentifier: 'orders' }).resolves({
    GlobalClusters: [
      { GlobalClusterMembers: [{ DBClusterArn: arn('eu-west-1'), Readers: [arn('us-east-1')] }, { DBClusterArn: arn('us-east-1') }] },
    ],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['copyRegions', 'globalDatabase', 'globalRegions'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { copyRegions: known(['sa-east-1']), globalDatabase: known('orders'), globalRegions: known(['us-east-1']) },
    { copyRegions: known([]), globalDatabase: absent(), globalRegions: absent() },
  ]);
  expect(rds.commandCalls(DescribeGlobalClustersCommand)).toHaveLength(1);
});

test('Multi-AZ DB clusters of MySQL cannot publish the audit log', async () => {
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      cluster('multi-az', { Engine: 'mysql', EngineVersion: '8.4.3' }),
      cluster('aurora', { Engine: 'aurora-mysql', EngineVersion: '8.0.mysql_aurora.3.08.0' }),
    ],
  });
  for (const [Engine, EngineVersion] of [
    ['mysql', '8.4.3'],
    ['aurora-mysql', '8.0.mysql_aurora.3.08.0'],
  ] as const) {
    rds
      .on(DescribeDBEngineVersionsCommand, { Engine })
      .resolves({ DBEngineVersions: [{ EngineVersion, ExportableLogTypes: ['audit', 'error'] }] });
  }
  const { resources } = await collect(dbClusterCollector, { facts: ['exportableLogs'] });
  expect(Object.fromEntries(resources.map(({ id, facts }) => [id, facts]))).toEqual({
    'multi-az': { exportableLogs: known(['error']) },
    aurora: { exportableLogs: known(['audit', 'error']) },
  });
});

test('clusters are not members, and have no options', async () => {
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [cluster('a')] });
  const { resources } = await collect(dbClusterCollector, { facts: ['clusterId', 'options'] });
  expect(resources[0]?.facts).toEqual({ clusterId: absent(), options: absent() });
});

test('a missing setting of minor version upgrades is unreadable', async () => {
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [cluster('a'), cluster('b', { AutoMinorVersionUpgrade: false })] });
  const { resources } = await collect(dbClusterCollector, { facts: ['autoMinorVersionUpgrade'] });
  expect(resources.map(({ facts }) => facts)).toMatchObject([
    { autoMinorVersionUpgrade: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
    { autoMinorVersionUpgrade: known(false) },
  ]);
});
