import { company } from '../company.ts';
import { clusterSnapshotOf, databaseCluster } from '../rds/builders.ts';

const [ireland, , virginia] = company.regions;
const { daysAgo, stranger } = company;

/** The product catalog. The API of RDS returns DocumentDB clusters. */
const documents = databaseCluster({
  name: 'catalog-documents',
  region: ireland,
  engine: 'docdb',
  version: '5.0.0',
  port: 27_017,
  logs: ['audit'],
  parameterGroup: 'meridian-docdb',
  ageDays: 300,
  tags: { team: 'storefront', env: 'prod', backup: 'daily' },
  members: [
    { name: 'catalog-documents-1', zone: 'a' },
    { name: 'catalog-documents-2', zone: 'b' },
  ],
});

/** An old archive without maintenance. */
const archive = databaseCluster({
  name: 'review-archive',
  region: virginia,
  engine: 'docdb',
  version: '3.6.0',
  port: 4000,
  logs: [],
  group: 'open',
  ageDays: 2100,
  members: [{ name: 'review-archive-1', zone: 'a', but: { CertificateDetails: { CAIdentifier: 'rds-ca-2019', ValidTill: daysAgo(800) } } }],
  but: {
    MasterUserSecret: undefined,
    BackupRetentionPeriod: 1,
    StorageEncrypted: false,
    KmsKeyId: undefined,
    DeletionProtection: false,
    MultiAZ: false,
    DBSubnetGroup: 'databases-public',
  },
});

export const documentClusters = [documents, archive];

export const documentSnapshots = [
  clusterSnapshotOf(documents.cluster, 'catalog-documents-copy'),
  clusterSnapshotOf(archive.cluster, 'review-archive-dump', { sharedWith: ['all'] }),
  clusterSnapshotOf(archive.cluster, 'review-archive-for-research', { sharedWith: [stranger] }),
];
