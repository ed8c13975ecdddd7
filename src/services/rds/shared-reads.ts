import type { Parameter, PendingMaintenanceAction } from '@aws-sdk/client-rds';
import type { SharedRead } from '../../core/collector.ts';
import type { RdsOption } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { derivedRead, keyedListing, sharedListing } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { securityGroups } from '../vpc/shared-reads.ts';
import { clusters, instances } from './listings.ts';

/** IDs of the default security groups of VPCs. */
export const defaultGroups = derivedRead(
  'ec2:DescribeSecurityGroups default',
  securityGroups,
  (groups): ReadonlySet<string> => new Set(groups.flatMap(({ GroupId, GroupName }) => (GroupName === 'default' ? (GroupId ?? []) : []))),
);

/** Number of DB instances and clusters in a Region. */
export const databaseCounts: SharedRead<{ readonly instances: number; readonly clusters: number }> = {
  name: 'rds:databases',
  scope: 'regional',
  apiCalls: [...instances.rds.apiCalls, ...clusters.rds.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => ({
    instances: (await shared(instances.rds))?.length ?? 0,
    clusters: (await shared(clusters.rds))?.length ?? 0,
  }),
};

export const eventSubscriptions = sharedListing(rds, 'DescribeEventSubscriptions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.EventSubscriptionsList,
  value: (items) => items,
});

/** End of validity of each certificate authority, by ID. */
export const certificateAuthorities = sharedListing(rds, 'DescribeCertificates', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.Certificates,
  value: (items): ReadonlyMap<string, Date | undefined> =>
    new Map(items.map(({ CertificateIdentifier: id, ValidTill }) => [id ?? '', ValidTill])),
});

/** Pending maintenance actions by ARN of the instance or cluster; a missing ARN has none. */
export const pendingMaintenance = sharedListing(rds, 'DescribePendingMaintenanceActions', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.PendingMaintenanceActions,
  value: (items): ReadonlyMap<string, readonly PendingMaintenanceAction[]> =>
    new Map(items.map((item) => [item.ResourceIdentifier ?? '', item.PendingMaintenanceActionDetails ?? []])),
});

/** A major version of an engine and the end of its standard support. */
export interface MajorVersion {
  readonly engine: string;
  readonly version: string;
  /** ISO 8601; absent: AWS has not announced a date. */
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

/** A version of an engine in a Region. */
export interface EngineVersion {
  /** Whether AWS still offers it for new databases. */
  readonly offered: boolean;
  /** Log types that it can publish to CloudWatch Logs. */
  readonly exportableLogs: readonly string[];
}

/** Versions of an engine in the Region, by version; databases can still run versions that AWS no longer offers. */
export const engineVersions = keyedListing(rds, 'DescribeDBEngineVersions', {
  input: (engine) => ({ Engine: engine, IncludeAll: true }),
  token: 'Marker',
  items: (output) => output.DBEngineVersions,
  value: (items): ReadonlyMap<string, EngineVersion> =>
    new Map(
      items.map(({ EngineVersion = '', Status = 'available', ExportableLogTypes = [] }) => [
        EngineVersion,
        { offered: Status === 'available', exportableLogs: ExportableLogTypes },
      ]),
    ),
});

/** Parameters of Amazon RDS that rules use. A group has hundreds of others, which are not requested. */
const rdsParameters = ['rds.force_ssl', 'require_secure_transport', 'DB2COMM', 'server_audit_logging', 'server_audit_events'];

/** Parameters of Amazon DocumentDB and Amazon Neptune that rules use. */
const otherParameters = ['tls', 'audit_logs', 'profiler', 'neptune_enable_audit_log'];

const watchedParameters: ReadonlySet<string> = new Set([...rdsParameters, ...otherParameters]);
const onlyWatched = { Filters: [{ Name: 'parameter-name', Values: rdsParameters }] };

const valuesOf = (parameters: readonly Parameter[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parameters.flatMap(({ ParameterName: name, ParameterValue: value }) =>
      name === undefined || value === undefined || !watchedParameters.has(name) ? [] : [[name, value]],
    ),
  );

/** Values of the parameters that rules use, by DB parameter group. */
export const instanceParameters = keyedListing(rds, 'DescribeDBParameters', {
  input: (group) => ({ DBParameterGroupName: group, ...onlyWatched }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: valuesOf,
});

/** Values of the parameters that rules use, by DB cluster parameter group. */
export const clusterParameters = keyedListing(rds, 'DescribeDBClusterParameters', {
  input: (group) => ({ DBClusterParameterGroupName: group, ...onlyWatched }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: valuesOf,
});

/**
 * Values of all parameters by DB cluster parameter group of Amazon DocumentDB or Amazon Neptune, which have few parameters and no filter.
 * https://docs.aws.amazon.com/documentdb/latest/APIReference/API_DescribeDBClusterParameters.html
 */
export const unfilteredClusterParameters = keyedListing(rds, 'DescribeDBClusterParameters', {
  input: (group) => ({ DBClusterParameterGroupName: group }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: valuesOf,
});

/** Options by option group. */
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

/** ARNs of the clusters of an Aurora global database, by its identifier. */
export const globalClusterMembers = keyedListing(rds, 'DescribeGlobalClusters', {
  input: (id) => ({ GlobalClusterIdentifier: id }),
  token: 'Marker',
  items: (output) => output.GlobalClusters,
  value: (items): readonly string[] =>
    items
      .flatMap(({ GlobalClusterMembers }) => GlobalClusterMembers ?? [])
      .flatMap(({ DBClusterArn, Readers }) => [DBClusterArn ?? '', ...(Readers ?? [])]),
});
