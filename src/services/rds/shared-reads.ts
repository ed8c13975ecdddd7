import type { Parameter, PendingMaintenanceAction } from '@aws-sdk/client-rds';
import type { SharedRead } from '../../core/collector.ts';
import type { RdsOption } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { derivedRead, keyedListing, sharedListing } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { securityGroups } from '../vpc/shared-reads.ts';

/** Amazon DocumentDB and Amazon Neptune answer through the RDS API too, but are other services. */
export const isRds = ({ Engine: engine }: { readonly Engine?: string | undefined }): boolean => engine !== 'docdb' && engine !== 'neptune';

export const instances = sharedListing(rds, 'DescribeDBInstances', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.DBInstances,
  value: (items) => items.filter(isRds),
});

/** Instances by the cluster they are members of. */
export const membersByCluster = derivedRead('rds:DescribeDBInstances by cluster', instances, (items) =>
  Map.groupBy(items, ({ DBClusterIdentifier }) => DBClusterIdentifier),
);

export const clusters = sharedListing(rds, 'DescribeDBClusters', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.DBClusters,
  value: (items) => items.filter(isRds),
});

/** Ids of the security groups that AWS makes with each VPC. */
export const defaultGroups = derivedRead(
  'ec2:DescribeSecurityGroups default',
  securityGroups,
  (groups): ReadonlySet<string> => new Set(groups.flatMap(({ GroupId, GroupName }) => (GroupName === 'default' ? (GroupId ?? []) : []))),
);

/** How many databases a Region has. */
export const databaseCounts: SharedRead<{ readonly instances: number; readonly clusters: number }> = {
  name: 'rds:databases',
  scope: 'regional',
  apiCalls: [...instances.apiCalls, ...clusters.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => ({
    instances: (await shared(instances))?.length ?? 0,
    clusters: (await shared(clusters))?.length ?? 0,
  }),
};

export const eventSubscriptions = sharedListing(rds, 'DescribeEventSubscriptions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.EventSubscriptionsList,
  value: (items) => items,
});

/** Certificate authorities by id, with the end of their validity. */
export const certificateAuthorities = sharedListing(rds, 'DescribeCertificates', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.Certificates,
  value: (items): ReadonlyMap<string, Date | undefined> =>
    new Map(items.map(({ CertificateIdentifier: id, ValidTill }) => [id ?? '', ValidTill])),
});

/** Pending maintenance by ARN of the instance or cluster; one that is missing has none. */
export const pendingMaintenance = sharedListing(rds, 'DescribePendingMaintenanceActions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.PendingMaintenanceActions,
  value: (items): ReadonlyMap<string, readonly PendingMaintenanceAction[]> =>
    new Map(items.map((item) => [item.ResourceIdentifier ?? '', item.PendingMaintenanceActionDetails ?? []])),
});

/** When standard support of a major version ends. */
export interface MajorVersion {
  readonly engine: string;
  readonly version: string;
  /** Absent: AWS names no date. */
  readonly standardSupportEnd?: string;
}

export const majorVersions = sharedListing(rds, 'DescribeDBMajorEngineVersions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.DBMajorEngineVersions,
  value: (items): readonly MajorVersion[] =>
    items.map(({ Engine, MajorEngineVersion, SupportedEngineLifecycles }) => {
      const standard = SupportedEngineLifecycles?.find(({ LifecycleSupportName: name }) => name === 'open-source-rds-standard-support');
      const end = toJson(standard?.LifecycleSupportEndDate);
      return { engine: Engine ?? '', version: MajorEngineVersion ?? '', ...(end === undefined ? {} : { standardSupportEnd: end }) };
    }),
});

/** Versions of an engine that AWS offers in the Region. */
export const offeredVersions = keyedListing(rds, 'DescribeDBEngineVersions', {
  input: (engine) => ({ Engine: engine }),
  token: 'Marker',
  items: (output) => output.DBEngineVersions,
  value: (items): ReadonlySet<string> =>
    new Set(items.filter(({ Status }) => (Status ?? 'available') === 'available').map(({ EngineVersion }) => EngineVersion ?? '')),
});

/** Parameters that rules look at; the others of a group, some hundreds, are not asked for. */
const watchedParameters: readonly string[] = [
  'rds.force_ssl',
  'require_secure_transport',
  'DB2COMM',
  'server_audit_logging',
  'server_audit_events',
];
const onlyWatched = { Filters: [{ Name: 'parameter-name', Values: [...watchedParameters] }] };

const valuesOf = (parameters: readonly Parameter[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parameters.flatMap(({ ParameterName: name, ParameterValue: value }) =>
      name === undefined || value === undefined || !watchedParameters.includes(name) ? [] : [[name, value]],
    ),
  );

/** Parameters of a DB parameter group by its name. */
export const instanceParameters = keyedListing(rds, 'DescribeDBParameters', {
  input: (group) => ({ DBParameterGroupName: group, ...onlyWatched }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: valuesOf,
});

/** Parameters of a DB cluster parameter group by its name. */
export const clusterParameters = keyedListing(rds, 'DescribeDBClusterParameters', {
  input: (group) => ({ DBClusterParameterGroupName: group, ...onlyWatched }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: valuesOf,
});

/** Options of an option group by its name. */
export const options = keyedListing(rds, 'DescribeOptionGroups', {
  input: (group) => ({ OptionGroupName: group }),
  token: 'Marker',
  items: (output) => output.OptionGroupsList,
  value: (groups): readonly RdsOption[] =>
    groups
      .flatMap((group) => group.Options ?? [])
      .map(({ OptionName, OptionSettings }) => ({
        name: OptionName ?? '',
        settings: Object.fromEntries(
          (OptionSettings ?? []).map(({ Name, Value, DefaultValue }) => [Name ?? '', Value ?? DefaultValue ?? '']),
        ),
      })),
});

/** ARNs of the clusters of a global database by its id. */
export const globalClusterMembers = keyedListing(rds, 'DescribeGlobalClusters', {
  input: (id) => ({ GlobalClusterIdentifier: id }),
  token: 'Marker',
  items: (output) => output.GlobalClusters,
  value: (items): readonly string[] =>
    items
      .flatMap(({ GlobalClusterMembers }) => GlobalClusterMembers ?? [])
      .flatMap(({ DBClusterArn, Readers }) => [DBClusterArn ?? '', ...(Readers ?? [])]),
});
