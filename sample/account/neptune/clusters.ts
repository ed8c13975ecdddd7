import { company } from '../company.ts';
import { clusterSnapshotOf, databaseCluster } from '../rds/builders.ts';

const [ireland, , virginia] = company.regions;
const { stranger } = company;

/** Which products are bought together. The API of RDS returns Neptune clusters. */
const recommendations = databaseCluster({
  name: 'recommendation-graph',
  region: ireland,
  engine: 'neptune',
  version: '1.4.7.0',
  port: 8182,
  logs: ['audit'],
  parameterGroup: 'meridian-neptune',
  ageDays: 200,
  tags: { team: 'storefront', env: 'prod' },
  members: [
    { name: 'recommendation-graph-1', zone: 'a' },
    { name: 'recommendation-graph-2', zone: 'b', but: { DBInstanceClass: 'db.serverless' } },
  ],
});

/** An old experiment with a public endpoint. */
const fraud = databaseCluster({
  name: 'fraud-graph',
  region: virginia,
  engine: 'neptune',
  version: '1.2.1.0',
  port: 4100,
  logs: [],
  group: 'open',
  ageDays: 1300,
  members: [{ name: 'fraud-graph-1', zone: 'a', but: { PubliclyAccessible: true, AutoMinorVersionUpgrade: false } }],
  but: {
    BackupRetentionPeriod: 1,
    StorageEncrypted: false,
    KmsKeyId: undefined,
    DeletionProtection: false,
    MultiAZ: false,
    IAMDatabaseAuthenticationEnabled: false,
    CopyTagsToSnapshot: false,
    DBSubnetGroup: 'databases-public',
  },
});

export const graphClusters = [recommendations, fraud];

export const graphSnapshots = [
  clusterSnapshotOf(recommendations.cluster, 'recommendation-graph-copy'),
  clusterSnapshotOf(fraud.cluster, 'fraud-graph-dump', { sharedWith: ['all'] }),
  clusterSnapshotOf(fraud.cluster, 'fraud-graph-for-research', { sharedWith: [stranger] }),
];
