import type {
  DBCluster,
  DBClusterSnapshot,
  DBInstance,
  DBProxy,
  DBSnapshot,
  EventSubscription,
  Filter,
  GlobalCluster,
  Option,
  Parameter,
  PendingMaintenanceAction,
} from '@aws-sdk/client-rds';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { type InRegion, subnetGroup } from './builders.ts';
import { certificateAuthorities, engineVersions, majorVersions, otherParameters } from './catalog.ts';

/** Who may restore a snapshot: accounts or `all`. */
type Shared<Snapshot> = InRegion<Snapshot> & { readonly sharedWith?: readonly string[] };

/** All of RDS in one account. Groups have the same settings in every Region. */
export interface RdsResources {
  readonly instances: readonly InRegion<DBInstance>[];
  readonly clusters: readonly InRegion<DBCluster>[];
  readonly snapshots: readonly Shared<DBSnapshot>[];
  readonly clusterSnapshots: readonly Shared<DBClusterSnapshot>[];
  readonly proxies: readonly InRegion<DBProxy>[];
  readonly subscriptions: readonly InRegion<EventSubscription>[];
  readonly globalClusters: readonly GlobalCluster[];
  /** Parameters that differ from the engine's defaults, by group. */
  readonly parameterGroups: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly clusterParameterGroups: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly optionGroups: Readonly<Record<string, readonly Option[]>>;
  /** Pending maintenance by ARN. */
  readonly pending: readonly InRegion<{ readonly arn: string; readonly actions: readonly PendingMaintenanceAction[] }>[];
}

interface Paged {
  readonly Marker?: string | undefined;
  readonly MaxRecords?: number | undefined;
}

/** All of RDS pages alike. */
const pageOf = <Item>(
  items: readonly Item[],
  { Marker, MaxRecords }: Paged,
): { readonly items: Item[]; readonly marker: string | undefined } => {
  const found = page(items, { token: Marker, max: MaxRecords, defaultMax: 100, invalidToken: 'InvalidParameterValue' });
  return { items: found.items, marker: found.nextToken };
};

/** What there is, or the error that says there is none. */
function there<V>(value: V | undefined, code: string, what: string): V {
  if (value === undefined) throw awsError(code, 404, `${what} not found`);
  return value;
}

const parametersOf = (group: Readonly<Record<string, string>>, filters: readonly Filter[] | undefined): Parameter[] => {
  const names = filters?.find(({ Name }) => Name === 'parameter-name')?.Values;
  const all: Readonly<Record<string, string>> = { ...otherParameters, ...group };
  return Object.entries(all)
    .filter(([name]) => names === undefined || names.includes(name))
    .map(([ParameterName, ParameterValue]) => ({
      ParameterName,
      ParameterValue,
      Source: ParameterName in group ? 'user' : 'engine-default',
    }));
};

const attributes = (sharedWith: readonly string[] = []) => [{ AttributeName: 'restore', AttributeValues: [...sharedWith] }];

const byRegion = <Item extends { readonly region: string }, Out>(items: readonly Item[], out: (item: Item) => Out): Map<string, Out[]> =>
  new Map([...Map.groupBy(items, ({ region }) => region)].map(([region, found]) => [region, found.map(out)]));

const subnetGroupsOf = (region: string) => [subnetGroup(region, false), subnetGroup(region, true)];

export const rdsData = (resources: RdsResources): ServiceData => {
  const instances = byRegion(resources.instances, ({ is }) => is);
  const clusters = byRegion(resources.clusters, ({ is }) => is);
  const snapshots = byRegion(resources.snapshots, ({ is }) => is);
  const clusterSnapshots = byRegion(resources.clusterSnapshots, ({ is }) => is);
  const proxies = byRegion(resources.proxies, ({ is }) => is);
  const subscriptions = byRegion(resources.subscriptions, ({ is }) => is);
  const pending = byRegion(resources.pending, ({ is: { arn, actions } }) => ({
    ResourceIdentifier: arn,
    PendingMaintenanceActionDetails: [...actions],
  }));
  const snapshotOf = new Map(resources.snapshots.map((item) => [`${item.region} ${item.is.DBSnapshotIdentifier}`, item]));
  const clusterSnapshotOf = new Map(
    resources.clusterSnapshots.map((item) => [`${item.region} ${item.is.DBClusterSnapshotIdentifier}`, item]),
  );
  const globalClusterOf = new Map(resources.globalClusters.map((item) => [item.GlobalClusterIdentifier ?? '', item]));

  return service('rds')({
    DescribeDBInstances: (input, { region }) => {
      const { items, marker } = pageOf(instances.get(region) ?? [], input);
      return { DBInstances: items, Marker: marker };
    },
    DescribeDBClusters: (input, { region }) => {
      const { items, marker } = pageOf(clusters.get(region) ?? [], input);
      return { DBClusters: items, Marker: marker };
    },
    DescribeDBSnapshots: (input, { region }) => {
      const { items, marker } = pageOf(snapshots.get(region) ?? [], input);
      return { DBSnapshots: items, Marker: marker };
    },
    DescribeDBClusterSnapshots: (input, { region }) => {
      const { items, marker } = pageOf(clusterSnapshots.get(region) ?? [], input);
      return { DBClusterSnapshots: items, Marker: marker };
    },
    DescribeDBSnapshotAttributes: ({ DBSnapshotIdentifier: id }, { region }) => {
      const { sharedWith } = there(snapshotOf.get(`${region} ${id}`), 'DBSnapshotNotFoundFault', `DBSnapshot ${id}`);
      return { DBSnapshotAttributesResult: { DBSnapshotIdentifier: id, DBSnapshotAttributes: attributes(sharedWith) } };
    },
    DescribeDBClusterSnapshotAttributes: ({ DBClusterSnapshotIdentifier: id }, { region }) => {
      const { sharedWith } = there(clusterSnapshotOf.get(`${region} ${id}`), 'DBClusterSnapshotNotFoundFault', `DBClusterSnapshot ${id}`);
      return {
        DBClusterSnapshotAttributesResult: { DBClusterSnapshotIdentifier: id, DBClusterSnapshotAttributes: attributes(sharedWith) },
      };
    },
    DescribeDBSubnetGroups: (input, { region }) => {
      const { items, marker } = pageOf(subnetGroupsOf(region), input);
      return { DBSubnetGroups: items, Marker: marker };
    },
    DescribeDBProxies: (input, { region }) => {
      const { items, marker } = pageOf(proxies.get(region) ?? [], input);
      return { DBProxies: items, Marker: marker };
    },
    DescribeEventSubscriptions: (input, { region }) => {
      const { items, marker } = pageOf(subscriptions.get(region) ?? [], input);
      return { EventSubscriptionsList: items, Marker: marker };
    },
    DescribePendingMaintenanceActions: (input, { region }) => {
      const { items, marker } = pageOf(pending.get(region) ?? [], input);
      return { PendingMaintenanceActions: items, Marker: marker };
    },
    DescribeCertificates: (input) => {
      const { items, marker } = pageOf(certificateAuthorities, input);
      return { Certificates: items, Marker: marker };
    },
    DescribeDBMajorEngineVersions: (input) => {
      const { items, marker } = pageOf(majorVersions, input);
      return { DBMajorEngineVersions: items, Marker: marker };
    },
    DescribeDBEngineVersions: ({ Engine = '', IncludeAll, ...input }) => {
      const versions = engineVersions.get(Engine) ?? [];
      const { items, marker } = pageOf(IncludeAll === true ? versions : versions.filter(({ Status }) => Status === 'available'), input);
      return { DBEngineVersions: items, Marker: marker };
    },
    DescribeDBParameters: ({ DBParameterGroupName: name = '', Filters, ...input }) => {
      const group = there(resources.parameterGroups[name], 'DBParameterGroupNotFoundFault', `DBParameterGroup ${name}`);
      const { items, marker } = pageOf(parametersOf(group, Filters), input);
      return { Parameters: items, Marker: marker };
    },
    DescribeDBClusterParameters: ({ DBClusterParameterGroupName: name = '', Filters, ...input }) => {
      const group = there(resources.clusterParameterGroups[name], 'DBParameterGroupNotFoundFault', `DBClusterParameterGroup ${name}`);
      const { items, marker } = pageOf(parametersOf(group, Filters), input);
      return { Parameters: items, Marker: marker };
    },
    DescribeOptionGroups: ({ OptionGroupName: name = '' }) => {
      const options = there(resources.optionGroups[name], 'OptionGroupNotFoundFault', `OptionGroup ${name}`);
      return { OptionGroupsList: [{ OptionGroupName: name, Options: [...options] }] };
    },
    DescribeGlobalClusters: ({ GlobalClusterIdentifier: id = '' }) => ({
      GlobalClusters: [there(globalClusterOf.get(id), 'GlobalClusterNotFoundFault', `GlobalCluster ${id}`)],
    }),
  });
};
