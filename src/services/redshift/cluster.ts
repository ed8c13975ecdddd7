import type { Cluster, LoggingStatus } from '@aws-sdk/client-redshift';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listing, perResource, shared, sharedByKey, tagsOf } from '../../core/fact-reads.ts';
import { toJson } from '../../core/to-json.ts';
import { backupFact } from '../backup/assignments.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { redshift } from './clients.ts';
import { groupFacts, ofSubnets, reported } from './endpoint.ts';
import type { ClusterLogging, MaintenanceDeferral, ParameterStatus } from './facts.ts';
import { aclsBySubnetGroup, clusterParameters, routesBySubnetGroup } from './shared-reads.ts';

const groupIdsOf = ({ VpcSecurityGroups = [] }: Cluster): readonly string[] =>
  VpcSecurityGroups.flatMap(({ VpcSecurityGroupId: id }) => id ?? []);

/** A cluster has one parameter group. */
const parameterGroupOf = ({ ClusterParameterGroups: groups }: Cluster): string | undefined => groups?.[0]?.ParameterGroupName;

function parameterStatusOf({ ClusterParameterGroups: groups }: Cluster): ParameterStatus | NotReported {
  const { ParameterApplyStatus: group, ClusterParameterStatusList: list = [] } = groups?.[0] ?? {};
  if (group === undefined) return notReported('AWS did not return the status of the parameter group');
  return {
    group,
    parameters: Object.fromEntries(
      list.flatMap(({ ParameterName: name, ParameterApplyStatus: status }) =>
        name === undefined || status === undefined ? [] : [[name, status]],
      ),
    ),
  };
}

/** `Enabled` or `Disabled`; the API Reference calls it a Boolean value. */
function multiAzOf({ MultiAZ: value }: Cluster): boolean | NotReported {
  if (value === undefined) return notReported('AWS did not return the Multi-AZ setting');
  return ['enabled', 'true'].includes(value.toLowerCase());
}

function deferralsOf({ DeferredMaintenanceWindows: windows = [] }: Cluster): readonly MaintenanceDeferral[] {
  return windows.flatMap(({ DeferMaintenanceStartTime: start, DeferMaintenanceEndTime: end }) =>
    start === undefined || end === undefined ? [] : [{ start: start.toISOString(), end: end.toISOString() }],
  );
}

function loggingOf(status: LoggingStatus): ClusterLogging | NotReported {
  const { LoggingEnabled: enabled, LogDestinationType: destination, LogExports: exports = [] } = status;
  if (enabled === undefined) return notReported('AWS did not return whether logging is turned on');
  const lastDelivery = toJson(status.LastSuccessfulDeliveryTime);
  const lastFailure = toJson(status.LastFailureTime);
  return {
    enabled,
    exports,
    ...(destination ? { destination } : {}),
    ...(lastDelivery === undefined ? {} : { lastDelivery }),
    ...(lastFailure === undefined ? {} : { lastFailure }),
  };
}

/** Provisioned clusters. Data is never read. */
export const clusterCollector = defineCollector<'AWS::Redshift::Cluster', Cluster>({
  type: 'AWS::Redshift::Cluster',
  service: 'redshift',
  scope: 'regional',
  list: listing(redshift, 'DescribeClusters', {
    token: 'Marker',
    items: (output) => output.Clusters,
    resource: (raw, { partition, region, accountId }) =>
      raw.ClusterIdentifier === undefined
        ? undefined
        : {
            id: raw.ClusterIdentifier,
            arn: `arn:${partition}:redshift:${region}:${accountId}:cluster:${raw.ClusterIdentifier}`,
            tags: tagsOf(raw.Tags),
            raw,
          },
  }),
  deletion: deletionCheck(redshift, 'DescribeClusters', {
    errorCodes: ['ClusterNotFound', 'ClusterNotFoundFault'],
    notFoundErrorCodes: ['ClusterNotFound', 'ClusterNotFoundFault'],
    input: ({ id }) => ({ ClusterIdentifier: id }),
    token: 'Marker',
    ids: ({ Clusters = [] }) => Clusters.map(({ ClusterIdentifier }) => ClusterIdentifier),
  }),
  facts: {
    ...groupFacts(groupIdsOf),
    publiclyAccessible: reported('PubliclyAccessible', (raw) => raw.PubliclyAccessible),
    endpoint: fromListing((raw) => raw.Endpoint?.Address || undefined),
    port: fromListing((raw) => raw.Endpoint?.Port),
    // Clusters from before there was a choice use IPv4.
    ipAddressType: fromListing((raw) => raw.IpAddressType || 'ipv4'),
    subnets: shared(routesBySubnetGroup, (groups, _resource, raw) => ofSubnets(groups?.get(raw.ClusterSubnetGroupName ?? ''))),
    networkAcls: shared(aclsBySubnetGroup, (groups, _resource, raw) => ofSubnets(groups?.get(raw.ClusterSubnetGroupName ?? ''))),
    encrypted: reported('Encrypted', (raw) => raw.Encrypted),
    encryptionKey: resourceKey((raw) => (raw.Encrypted === true ? raw.KmsKeyId || undefined : undefined)),
    hsm: fromListing(({ HsmStatus }) => HsmStatus?.Status === 'active'),
    parameters: sharedByKey(
      clusterParameters,
      parameterGroupOf,
      (parameters) => parameters ?? notReported('AWS did not return the parameter group'),
    ),
    parameterStatus: fromListing(parameterStatusOf),
    logging: perResource(redshift, 'DescribeLoggingStatus', { input: ({ id }) => ({ ClusterIdentifier: id }), value: loggingOf }),
    snapshotRetentionDays: reported('AutomatedSnapshotRetentionPeriod', (raw) => raw.AutomatedSnapshotRetentionPeriod),
    snapshotCopyRegion: fromListing((raw) => raw.ClusterSnapshotCopyStatus?.DestinationRegion || undefined),
    backup: backupFact('Redshift'),
    versionUpgrades: reported('AllowVersionUpgrade', (raw) => raw.AllowVersionUpgrade),
    maintenanceTrack: reported('MaintenanceTrackName', (raw) => raw.MaintenanceTrackName || undefined),
    maintenanceDeferrals: fromListing(deferralsOf),
    enhancedVpcRouting: reported('EnhancedVpcRouting', (raw) => raw.EnhancedVpcRouting),
    adminName: reported('MasterUsername', (raw) => raw.MasterUsername || undefined),
    databaseName: reported('DBName', (raw) => raw.DBName || undefined),
    adminSecret: fromListing((raw) => raw.MasterPasswordSecretArn || undefined),
    multiAz: fromListing(multiAzOf),
    relocation: fromListing((raw) => /^(?:enabled|pending_enabling)$/i.test(raw.AvailabilityZoneRelocationStatus ?? '')),
    nodeType: reported('NodeType', (raw) => raw.NodeType || undefined),
  },
});
