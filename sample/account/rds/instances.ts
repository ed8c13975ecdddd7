import type { DBInstance } from '@aws-sdk/client-rds';
import { company } from '../company.ts';
import { arnOf, databaseInstance } from './builders.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { daysAgo } = company;

/** Everything that can be wrong. */
export const neglected: Partial<DBInstance> = {
  PubliclyAccessible: true,
  MasterUsername: 'admin',
  MasterUserSecret: undefined,
  BackupRetentionPeriod: 0,
  LatestRestorableTime: undefined,
  StorageEncrypted: false,
  KmsKeyId: undefined,
  DeletionProtection: false,
  IAMDatabaseAuthenticationEnabled: false,
  CopyTagsToSnapshot: false,
  AutoMinorVersionUpgrade: false,
  MultiAZ: false,
  MonitoringInterval: 0,
  EngineLifecycleSupport: 'open-source-rds-extended-support',
  CACertificateIdentifier: 'rds-ca-2019',
  CertificateDetails: { CAIdentifier: 'rds-ca-2019', ValidTill: daysAgo(820) },
};

export const storefront = databaseInstance({
  name: 'storefront',
  region: ireland,
  engine: 'mysql',
  version: '8.4.3',
  port: 13_306,
  logs: ['audit', 'error', 'slowquery'],
  parameterGroup: 'meridian-mysql',
  ageDays: 420,
  tags: { team: 'storefront', env: 'prod' },
  but: { ReadReplicaDBInstanceIdentifiers: [arnOf(virginia, 'db', 'storefront-us')] },
});
export const payments = databaseInstance({
  name: 'payments',
  region: ireland,
  engine: 'postgres',
  version: '16.4',
  port: 6432,
  logs: ['postgresql', 'upgrade'],
  parameterGroup: 'meridian-postgres',
  ageDays: 300,
  tags: { team: 'payments', env: 'prod', 'data-classification': 'confidential' },
});
/** An old shop. Its agency wanted access from anywhere. */
export const reviews = databaseInstance({
  name: 'reviews-legacy',
  region: ireland,
  engine: 'mysql',
  version: '5.7.44',
  port: 3306,
  logs: [],
  group: 'open',
  public: true,
  ageDays: 2300,
  but: neglected,
});
export const erp = databaseInstance({
  name: 'erp',
  region: ireland,
  engine: 'oracle-ee',
  version: '19.0.0.0.ru-2026-07.rur-2026-07.r1',
  port: 1521,
  logs: ['alert', 'audit', 'listener'],
  group: 'default',
  ageDays: 900,
  tags: { team: 'finance', env: 'prod' },
  but: {
    IAMDatabaseAuthenticationEnabled: false,
    OptionGroupMemberships: [{ OptionGroupName: 'meridian-oracle', Status: 'in-sync' }],
    MasterUserSecret: { SecretStatus: 'impaired' },
  },
});
export const loyalty = databaseInstance({
  name: 'loyalty',
  region: frankfurt,
  engine: 'mariadb',
  version: '10.6.19',
  port: 3306,
  logs: ['error'],
  parameterGroup: 'meridian-mariadb',
  public: true,
  ageDays: 700,
  tags: { team: 'marketing', env: 'prod' },
  but: {
    PubliclyAccessible: true,
    IAMDatabaseAuthenticationEnabled: false,
    DBParameterGroups: [{ DBParameterGroupName: 'meridian-mariadb', ParameterApplyStatus: 'pending-reboot' }],
    CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-40) },
  },
});
export const staging = databaseInstance({
  name: 'orders-staging',
  region: frankfurt,
  engine: 'postgres',
  version: '14.11',
  port: 5432,
  logs: ['postgresql'],
  parameterGroup: 'meridian-postgres-14',
  ageDays: 200,
  tags: { team: 'orders', env: 'staging' },
  but: { MultiAZ: false, BackupRetentionPeriod: 1, DeletionProtection: false, MasterUsername: 'postgres', MasterUserSecret: undefined },
});
export const warehouse = databaseInstance({
  name: 'warehouse',
  region: virginia,
  engine: 'sqlserver-se',
  version: '15.00.4410.1.v1',
  port: 1433,
  logs: ['agent'],
  group: 'open',
  ageDays: 1200,
  tags: { team: 'logistics', env: 'prod' },
  but: { IAMDatabaseAuthenticationEnabled: false, LatestRestorableTime: daysAgo(3) },
});
export const storefrontUs = databaseInstance({
  name: 'storefront-us',
  region: virginia,
  engine: 'mysql',
  version: '8.4.3',
  port: 13_306,
  logs: ['audit', 'error'],
  parameterGroup: 'meridian-mysql',
  ageDays: 100,
  tags: { team: 'storefront', env: 'prod' },
  but: {
    ReadReplicaSourceDBInstanceIdentifier: arnOf(ireland, 'db', 'storefront'),
    MultiAZ: false,
    BackupRetentionPeriod: 0,
    LatestRestorableTime: undefined,
    MasterUserSecret: undefined,
  },
});
export const assets = databaseInstance({
  name: 'asset-register',
  region: virginia,
  engine: 'custom-oracle-ee',
  version: '19.meridian_cev3',
  port: 1521,
  logs: [],
  ageDays: 500,
  but: { IAMDatabaseAuthenticationEnabled: false, AutoMinorVersionUpgrade: false, MasterUserSecret: undefined, MonitoringInterval: 0 },
});
