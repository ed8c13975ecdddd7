import type { DBCluster } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, sharedByKey } from '../../core/fact-reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { clusterMembers, clusterSubnets, parameterStatus } from '../rds/cluster.ts';
import { databaseFacts, otherRegions, reported } from '../rds/database.ts';
import { unfilteredClusterParameters } from '../rds/shared-reads.ts';
import { listedClusters } from '../rds/listed.ts';

/** Instance-based clusters. The API of Amazon RDS returns them. */
export const dbClusterCollector = defineCollector<'AWS::DocDB::DBCluster', DBCluster>({
  type: 'AWS::DocDB::DBCluster',
  service: 'docdb',
  scope: 'regional',
  list: listedClusters('docdb'),
  facts: {
    backup: backupFact('DocumentDB'),
    backupRetentionDays: databaseFacts.backupRetentionDays,
    createdAt: reported('ClusterCreateTime'),
    defaultGroups: databaseFacts.defaultGroups,
    deletionProtection: databaseFacts.deletionProtection,
    encryptionKey: resourceKey(({ StorageEncrypted: encrypted, KmsKeyId: key }) => (encrypted === true ? key || undefined : undefined)),
    engineVersion: databaseFacts.engineVersion,
    globalDatabase: fromListing(globalDatabaseOf),
    groupRules: databaseFacts.groupRules,
    latestRestorableTime: databaseFacts.latestRestorableTime,
    logExports: databaseFacts.logExports,
    masterUserSecret: databaseFacts.masterUserSecret,
    members: clusterMembers('docdb'),
    multiAz: reported('MultiAZ'),
    parameterStatus,
    parameters: sharedByKey(
      unfilteredClusterParameters,
      (raw) => raw.DBClusterParameterGroup || undefined,
      (parameters) => parameters,
    ),
    pendingMaintenance: databaseFacts.pendingMaintenance,
    port: fromListing((raw) => raw.Port),
    prefixLists: databaseFacts.prefixLists,
    standardSupportEnd: databaseFacts.standardSupportEnd,
    status: reported('Status'),
    storageEncrypted: databaseFacts.storageEncrypted,
    subnets: clusterSubnets,
    versionOffered: databaseFacts.versionOffered,
  },
});

/** The global cluster that a cluster belongs to, if the listing names it, or the clusters in other Regions that show that it does. */
function globalDatabaseOf(
  { GlobalClusterIdentifier: id, ReplicationSourceIdentifier: source, ReadReplicaIdentifiers: replicas = [] }: DBCluster,
  { region }: { readonly region: string },
): string | undefined {
  if (id) return id;
  const others = otherRegions([source, ...replicas], region);
  return others.length === 0 ? undefined : `the global cluster with ${others.join(', ')}`;
}
