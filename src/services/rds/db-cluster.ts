import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import type { RdsClusterMember } from './facts.ts';
import { shared, sharedByKey, fromListing, listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { backupFact, clusterType } from '../backup/assignments.ts';
import { databaseFacts, otherRegions, reported } from './database.ts';
import { clusterParameters, clusters, globalClusterMembers, membersByCluster } from './shared-reads.ts';

const memberOf = ({
  DBInstanceIdentifier: id = '',
  AvailabilityZone: zone,
  AutoMinorVersionUpgrade: upgrade,
}: DBInstance): RdsClusterMember => ({
  id,
  ...(zone === undefined ? {} : { availabilityZone: zone }),
  ...(upgrade === undefined ? {} : { autoMinorVersionUpgrade: upgrade }),
});

/** Aurora clusters and Multi-AZ DB clusters. */
export const dbClusterCollector = defineCollector<'AWS::RDS::DBCluster', DBCluster>({
  type: 'AWS::RDS::DBCluster',
  service: 'rds',
  scope: 'regional',
  list: listingFrom(clusters, (items) =>
    items.flatMap((raw) =>
      raw.DBClusterIdentifier === undefined || raw.DBClusterArn === undefined
        ? []
        : [{ id: raw.DBClusterIdentifier, arn: raw.DBClusterArn, tags: tagsOf(raw.TagList), raw }],
    ),
  ),
  facts: {
    ...databaseFacts,
    backup: backupFact((raw) => clusterType(raw.Engine)),
    status: reported('Status'),
    createdAt: reported('ClusterCreateTime'),
    replicaSource: fromListing((raw) => raw.ReplicationSourceIdentifier || undefined),
    multiAz: reported('MultiAZ'),
    autoMinorVersionUpgrade: fromListing((raw) => raw.AutoMinorVersionUpgrade),
    members: shared(membersByCluster, (members, { id }) => (members?.get(id) ?? []).map(memberOf)),
    port: fromListing((raw) => raw.Port),
    parameters: sharedByKey(
      clusterParameters,
      (raw) => raw.DBClusterParameterGroup,
      (parameters) => parameters,
    ),
    parameterStatus: fromListing((raw) => {
      const statuses = (raw.DBClusterMembers ?? []).flatMap(({ DBClusterParameterGroupStatus: status }) => status ?? []);
      return statuses.find((status) => status !== 'in-sync') ?? statuses[0];
    }),
    backtrackWindow: fromListing((raw) => raw.BacktrackWindow),
    copyRegions: fromListing((raw, { region }) => otherRegions(raw.ReadReplicaIdentifiers ?? [], region)),
    globalRegions: sharedByKey(
      globalClusterMembers,
      (raw) => raw.GlobalClusterIdentifier || undefined,
      (arns, { region }) => otherRegions(arns ?? [], region),
    ),
  },
});
