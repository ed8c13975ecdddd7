import { company } from '../company.ts';
import { databaseCluster } from './builders.ts';

const [ireland, frankfurt, virginia] = company.regions;

export const orders = databaseCluster({
  name: 'orders',
  region: ireland,
  engine: 'aurora-postgresql',
  version: '16.4',
  port: 5432,
  logs: ['postgresql'],
  parameterGroup: 'meridian-aurora-postgresql',
  ageDays: 500,
  tags: { team: 'orders', env: 'prod', 'data-classification': 'confidential' },
  members: [
    { name: 'orders-1', zone: 'a' },
    { name: 'orders-2', zone: 'b', but: { DBInstanceClass: 'db.serverless' } },
  ],
  but: {
    MultiAZ: true,
    GlobalClusterIdentifier: 'meridian-orders',
    ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 8 },
  },
});
export const ordersUs = databaseCluster({
  name: 'orders-us',
  region: virginia,
  engine: 'aurora-postgresql',
  version: '16.4',
  port: 5432,
  logs: ['postgresql'],
  parameterGroup: 'meridian-aurora-postgresql',
  ageDays: 90,
  tags: { team: 'orders', env: 'prod' },
  members: [{ name: 'orders-us-1', zone: 'a' }],
  but: { MultiAZ: false, GlobalClusterIdentifier: 'meridian-orders', MasterUserSecret: undefined },
});
export const sessions = databaseCluster({
  name: 'sessions',
  region: ireland,
  engine: 'aurora-mysql',
  version: '8.0.mysql_aurora.3.08.0',
  port: 13_306,
  logs: ['audit', 'error'],
  parameterGroup: 'meridian-aurora-mysql',
  ageDays: 150,
  tags: { team: 'storefront', env: 'prod' },
  members: [
    { name: 'sessions-1', zone: 'a' },
    { name: 'sessions-2', zone: 'b' },
  ],
  but: { BacktrackWindow: 86_400 },
});
export const invoices = databaseCluster({
  name: 'invoices',
  region: frankfurt,
  engine: 'postgres',
  version: '15.8',
  port: 6432,
  logs: ['postgresql', 'upgrade'],
  parameterGroup: 'meridian-postgres-cluster',
  ageDays: 250,
  tags: { team: 'finance', env: 'prod' },
  members: [
    { name: 'invoices-1', zone: 'a' },
    { name: 'invoices-2', zone: 'b' },
    { name: 'invoices-3', zone: 'b' },
  ],
});
export const analytics = databaseCluster({
  name: 'analytics',
  region: virginia,
  engine: 'aurora-mysql',
  version: '5.7.mysql_aurora.2.11.2',
  port: 3306,
  logs: ['audit'],
  group: 'open',
  ageDays: 1800,
  members: [{ name: 'analytics-1', zone: 'a', but: { AutoMinorVersionUpgrade: false, StorageEncrypted: false } }],
  but: {
    MasterUsername: 'root',
    MasterUserSecret: undefined,
    BackupRetentionPeriod: 1,
    StorageEncrypted: false,
    KmsKeyId: undefined,
    DeletionProtection: false,
    IAMDatabaseAuthenticationEnabled: false,
    CopyTagsToSnapshot: false,
    MultiAZ: false,
    BacktrackWindow: 0,
  },
});
