import type { DBProxy } from '@aws-sdk/client-rds';
import { company } from '../company.ts';
import type { RdsResources } from './rds.ts';
import { arnOf, clusterSnapshotOf, databaseInstance, type InRegion, type InstanceSpec, snapshotOf } from './builders.ts';
import { graphClusters, graphSnapshots } from '../neptune/clusters.ts';
import { documentClusters, documentSnapshots } from '../docdb/clusters.ts';
import { analytics, invoices, orders, ordersUs, sessions } from './clusters.ts';
import { assets, erp, loyalty, neglected, payments, reviews, staging, storefront, storefrontUs, warehouse } from './instances.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { members, stranger, daysAgo } = company;

const clusters = [orders, sessions, invoices, analytics, ordersUs, ...documentClusters, ...graphClusters];

const proxy = (region: string, DBProxyName: string, RequireTLS: boolean): InRegion<DBProxy> => ({
  region,
  is: { DBProxyName, DBProxyArn: arnOf(region, 'db-proxy', `prx-${DBProxyName}`), Status: 'available', EngineFamily: 'MYSQL', RequireTLS },
});
const subscription = (region: string, CustSubscriptionId: string, SourceType?: string, ...EventCategoriesList: string[]) => ({
  region,
  is: { CustSubscriptionId, Status: 'active', Enabled: true, SourceType, EventCategoriesList, SourceIdsList: [] },
});

/** The databases of the company: the home Region is in order except for an old shop, the second Region partly, and the third one is neglected. */
export const sampleRds: RdsResources = {
  instances: [
    ...[storefront, payments, reviews, erp, loyalty, staging, warehouse, storefrontUs, assets],
    ...clusters.flatMap(({ members: instances }) => instances),
  ],
  clusters: clusters.map(({ cluster }) => cluster),
  snapshots: [
    snapshotOf(storefront, 'rds:storefront-2026-11-14-03-10'),
    snapshotOf(payments, 'payments-before-migration', { sharedWith: [members.logArchive] }),
    snapshotOf(payments, 'rds:payments-2026-11-14-02-40'),
    snapshotOf(reviews, 'reviews-for-the-agency', { sharedWith: ['all'] }),
    snapshotOf(staging, 'orders-staging-template'),
    snapshotOf(warehouse, 'warehouse-stocktaking', { sharedWith: [stranger] }),
  ],
  clusterSnapshots: [
    clusterSnapshotOf(orders.cluster, 'rds:orders-2026-11-14-01-05'),
    clusterSnapshotOf(orders.cluster, 'orders-before-black-friday'),
    clusterSnapshotOf(invoices.cluster, 'invoices-year-end'),
    clusterSnapshotOf(analytics.cluster, 'analytics-dump', { sharedWith: ['all'] }),
    clusterSnapshotOf(analytics.cluster, 'analytics-for-research', { sharedWith: [stranger] }),
    ...documentSnapshots,
    ...graphSnapshots,
  ],
  proxies: [proxy(ireland, 'storefront', true), proxy(virginia, 'reports', false)],
  subscriptions: [
    subscription(ireland, 'all-database-events'),
    subscription(frankfurt, 'instances', 'db-instance', 'failure', 'maintenance'),
  ],
  globalClusters: [
    {
      GlobalClusterIdentifier: 'meridian-orders',
      GlobalClusterMembers: [
        { DBClusterArn: orders.cluster.is.DBClusterArn, IsWriter: true, Readers: [arnOf(virginia, 'cluster', 'orders-us')] },
        { DBClusterArn: ordersUs.cluster.is.DBClusterArn, IsWriter: false },
      ],
    },
  ],
  parameterGroups: {
    'default.mysql': {},
    'default.sqlserver-se': { 'rds.force_ssl': '0' },
    'meridian-mysql': { require_secure_transport: '1' },
    'meridian-mariadb': { require_secure_transport: '1' },
    'meridian-postgres': { 'rds.force_ssl': '1' },
    'meridian-postgres-14': { 'rds.force_ssl': '0' },
  },
  clusterParameterGroups: {
    'default.neptune': { neptune_enable_audit_log: '0' },
    'meridian-neptune': { neptune_enable_audit_log: '1' },
    'default.docdb': { tls: 'enabled', audit_logs: 'disabled' },
    'meridian-docdb': { tls: 'tls1.2+', audit_logs: 'enabled' },
    'default.aurora-mysql': { server_audit_logging: '0' },
    'meridian-aurora-mysql': { require_secure_transport: 'ON', server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY_DDL' },
    'meridian-aurora-postgresql': { 'rds.force_ssl': '1' },
    'meridian-postgres-cluster': { 'rds.force_ssl': '1' },
  },
  optionGroups: {
    'meridian-oracle': [
      {
        OptionName: 'NATIVE_NETWORK_ENCRYPTION',
        OptionSettings: [{ Name: 'SQLNET.ENCRYPTION_SERVER', Value: 'REQUIRED', DefaultValue: 'REQUESTED' }],
      },
    ],
  },
  pending: [
    {
      region: ireland,
      is: { arn: arnOf(ireland, 'db', 'payments'), actions: [{ Action: 'system-update', CurrentApplyDate: daysAgo(-4) }] },
    },
    {
      region: ireland,
      is: { arn: arnOf(ireland, 'db', 'reviews-legacy'), actions: [{ Action: 'system-update', ForcedApplyDate: daysAgo(20) }] },
    },
    {
      region: virginia,
      is: { arn: arnOf(virginia, 'cluster', 'review-archive'), actions: [{ Action: 'system-update', ForcedApplyDate: daysAgo(20) }] },
    },
    {
      region: virginia,
      is: { arn: arnOf(virginia, 'db', 'review-archive-1'), actions: [{ Action: 'os-upgrade', ForcedApplyDate: daysAgo(5) }] },
    },
    {
      region: virginia,
      is: { arn: arnOf(virginia, 'cluster', 'analytics'), actions: [{ Action: 'db-upgrade', AutoAppliedAfterDate: daysAgo(60) }] },
    },
  ],
};

/** Many databases, alike in every run: kinds and Regions take turns, and each has an automated snapshot. */
export function generateRds(count: number, regions: readonly string[] = company.regions): RdsResources {
  const kinds: readonly Omit<InstanceSpec, 'name' | 'region'>[] = [
    { engine: 'postgres', version: '16.4', port: 6432, logs: ['postgresql'], parameterGroup: 'meridian-postgres', ageDays: 300 },
    { engine: 'mysql', version: '8.4.3', port: 3306, logs: ['error'], parameterGroup: 'meridian-mysql', ageDays: 200 },
    { engine: 'mysql', version: '5.7.44', port: 3306, logs: [], group: 'open', public: true, ageDays: 2300, but: neglected },
  ];
  const instances = Array.from({ length: count }, (_, index) => {
    const spec = kinds[index % kinds.length] as (typeof kinds)[number];
    const name = `database-${String(index).padStart(6, '0')}`;
    const region = regions[Math.floor(index / kinds.length) % regions.length] as string;
    return databaseInstance({ ...spec, name, region });
  });
  return {
    ...sampleRds,
    instances,
    clusters: [],
    snapshots: instances.map((instance) => snapshotOf(instance, `rds:${instance.is.DBInstanceIdentifier}-2026-11-14`)),
    clusterSnapshots: [],
    proxies: [],
    globalClusters: [],
    pending: [],
  };
}
