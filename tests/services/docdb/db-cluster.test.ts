import {
  DescribeDBClustersCommand,
  DescribeDBClusterParametersCommand,
  DescribeDBSubnetGroupsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type DBCluster, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { DescribeRouteTablesCommand, DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { dbClusterCollector } from '../../../src/services/docdb/db-cluster.ts';
import { dbInstanceCollector } from '../../../src/services/docdb/db-instance.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const ec2 = mockClient(EC2Client);
beforeEach(() => {
  rds.reset();
  ec2.reset();
});

const cluster = (id: string, more: DBCluster = {}): DBCluster => ({
  DBClusterIdentifier: id,
  DBClusterArn: `arn:aws:rds:eu-west-1:111122223333:cluster:${id}`,
  Engine: 'docdb',
  ...more,
});

test('lists only the clusters and instances of DocumentDB', async () => {
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [cluster('a', { Status: 'available' }), cluster('b', { Engine: 'aurora-mysql' }), cluster('c', { Engine: 'neptune' })],
  });
  rds.on(DescribeDBInstancesCommand).resolves({
    DBInstances: ['docdb', 'postgres', 'neptune'].map((engine) => ({
      DBInstanceIdentifier: `${engine}-1`,
      DBInstanceArn: `arn:aws:rds:eu-west-1:111122223333:db:${engine}-1`,
      Engine: engine,
      DBClusterIdentifier: 'a',
      AvailabilityZone: 'eu-west-1a',
    })),
  });
  const clusters = await collect(dbClusterCollector, { facts: ['status', 'members'] });
  expect(clusters.resources).toMatchObject([
    { id: 'a', facts: { status: known('available'), members: known([{ id: 'docdb-1', availabilityZone: 'eu-west-1a' }]) } },
  ]);
  const instances = await collect(dbInstanceCollector, { facts: ['certificate'] });
  expect(instances.resources.map(({ id }) => id)).toEqual(['docdb-1']);
});

test('reads parameters without a filter, which DocumentDB does not support, and keeps the ones that rules use', async () => {
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [cluster('a', { DBClusterParameterGroup: 'strict' }), cluster('b')] });
  rds.on(DescribeDBClusterParametersCommand).resolves({
    Parameters: [
      { ParameterName: 'tls', ParameterValue: 'tls1.2+' },
      { ParameterName: 'ttl_monitor', ParameterValue: 'enabled' },
      { ParameterName: 'profiler' },
    ],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['parameters'] });
  expect(resources.map(({ facts }) => facts)).toEqual([{ parameters: known({ tls: 'tls1.2+' }) }, { parameters: absent() }]);
  expect(rds.commandCalls(DescribeDBClusterParametersCommand).map(({ args: [{ input }] }) => input)).toEqual([
    { DBClusterParameterGroupName: 'strict' },
  ]);
});

test('joins the routes of the subnet group', async () => {
  rds
    .on(DescribeDBClustersCommand)
    .resolves({ DBClusters: [cluster('a', { DBSubnetGroup: 'private' }), cluster('b', { DBSubnetGroup: 'gone' })] });
  rds.on(DescribeDBSubnetGroupsCommand).resolves({
    DBSubnetGroups: [{ DBSubnetGroupName: 'private', Subnets: [{ SubnetIdentifier: 'subnet-1' }, { SubnetIdentifier: 'subnet-other' }] }],
  });
  ec2.on(DescribeSubnetsCommand).resolves({ Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1' }] });
  ec2.on(DescribeRouteTablesCommand).resolves({
    RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] }],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['subnets'] });
  expect(resources[0]?.facts).toEqual({
    subnets: known({ 'subnet-1': { routeTableId: 'rtb-1', routes: [] }, 'subnet-other': null }),
  });
  expect(resources[1]?.facts).toMatchObject({ subnets: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
});

test('recognizes members of a global cluster by their replicas in other Regions', async () => {
  const remote = 'arn:aws:rds:us-east-1:111122223333:cluster:orders-us';
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      cluster('named', { GlobalClusterIdentifier: 'orders' }),
      cluster('primary', { ReadReplicaIdentifiers: [remote] }),
      cluster('secondary', { ReplicationSourceIdentifier: remote }),
      cluster('alone'),
    ],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['globalDatabase'] });
  const through = known('the global cluster with us-east-1');
  expect(Object.fromEntries(resources.map(({ id, facts }) => [id, facts]))).toEqual({
    named: { globalDatabase: known('orders') },
    primary: { globalDatabase: through },
    secondary: { globalDatabase: through },
    alone: { globalDatabase: absent() },
  });
});
