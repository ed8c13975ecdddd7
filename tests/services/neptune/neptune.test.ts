import { ListGraphsCommand, NeptuneGraphClient } from '@aws-sdk/client-neptune-graph';
import { type DBCluster, DescribeDBClusterSnapshotsCommand, DescribeDBClustersCommand, RDSClient } from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { dbClusterCollector } from '../../../src/services/neptune/db-cluster.ts';
import { dbClusterSnapshotCollector } from '../../../src/services/neptune/db-cluster-snapshot.ts';
import { graphCollector } from '../../../src/services/neptune/graph.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const graphs = mockClient(NeptuneGraphClient);
beforeEach(() => {
  rds.reset();
  graphs.reset();
});

const cluster = (id: string, more: DBCluster = {}): DBCluster => ({
  DBClusterIdentifier: id,
  DBClusterArn: `arn:aws:rds:eu-west-1:111122223333:cluster:${id}`,
  Engine: 'neptune',
  ...more,
});

test('lists only the clusters of Neptune, with pending changes', async () => {
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      cluster('a', { IAMDatabaseAuthenticationEnabled: false, PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } }),
      cluster('b', { Engine: 'docdb' }),
      cluster('c'),
    ],
  });
  const { resources } = await collect(dbClusterCollector, { facts: ['iamAuthentication', 'pendingIamAuthentication'] });
  expect(resources).toMatchObject([
    { id: 'a', facts: { iamAuthentication: known(false), pendingIamAuthentication: known(true) } },
    { id: 'c', facts: { iamAuthentication: { state: 'unreadable' }, pendingIamAuthentication: absent() } },
  ]);
});

test('lists only the snapshots of Neptune; automated ones need no call', async () => {
  const snapshot = (id: string, engine: string) => ({
    DBClusterSnapshotIdentifier: id,
    DBClusterSnapshotArn: `arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:${id}`,
    Engine: engine,
    SnapshotType: 'automated',
    StorageEncrypted: true,
  });
  rds.on(DescribeDBClusterSnapshotsCommand).resolves({
    DBClusterSnapshots: [snapshot('a', 'neptune'), snapshot('b', 'docdb'), snapshot('c', 'aurora-mysql')],
  });
  const { resources } = await collect(dbClusterSnapshotCollector);
  expect(resources).toMatchObject([{ id: 'a', facts: { encrypted: known(true), restorableBy: known([]) } }]);
});

test('reads graphs from their listing', async () => {
  const arn = 'arn:aws:neptune-graph:eu-west-1:111122223333:graph/g-1';
  graphs.on(ListGraphsCommand).resolves({
    graphs: [
      { id: 'g-1', name: 'journeys', arn, publicConnectivity: true, deletionProtection: false, replicaCount: 0 },
      { id: 'g-2', name: 'new', arn: arn.replace('g-1', 'g-2') },
    ],
  });
  const { resources } = await collect(graphCollector, { facts: ['publicConnectivity', 'deletionProtection', 'replicaCount'] });
  expect(resources).toMatchObject([
    { id: 'g-1', name: 'journeys', facts: { publicConnectivity: known(true), deletionProtection: known(false), replicaCount: known(0) } },
    { id: 'g-2', facts: { publicConnectivity: { state: 'unreadable', collectionError: { kind: 'not-reported' } } } },
  ]);
});
