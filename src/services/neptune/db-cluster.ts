import type { DBCluster } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, sharedByKey } from '../../core/fact-reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { clusterMembers, clusterSubnets, parameterStatus } from '../rds/cluster.ts';
import { databaseFacts, reported } from '../rds/database.ts';
import { listedClusters } from '../rds/listed.ts';
import { unfilteredClusterParameters } from '../rds/shared-reads.ts';

/** Clusters of Neptune Database. The API of Amazon RDS returns them. */
export const dbClusterCollector = defineCollector<'AWS::Neptune::DBCluster', DBCluster>({
  type: 'AWS::Neptune::DBCluster',
  service: 'neptune',
  scope: 'regional',
  list: listedClusters('neptune'),
  facts: {
    backup: backupFact('Neptune'),
    backupRetentionDays: databaseFacts.backupRetentionDays,
    copyTagsToSnapshot: databaseFacts.copyTagsToSnapshot,
    createdAt: reported('ClusterCreateTime'),
    defaultGroups: databaseFacts.defaultGroups,
    deletionProtection: databaseFacts.deletionProtection,
    encryptionKey: resourceKey(({ StorageEncrypted: encrypted, KmsKeyId: key }) => (encrypted === true ? key || undefined : undefined)),
    engineVersion: databaseFacts.engineVersion,
    groupRules: databaseFacts.groupRules,
    iamAuthentication: databaseFacts.iamAuthentication,
    latestRestorableTime: databaseFacts.latestRestorableTime,
    logExports: databaseFacts.logExports,
    members: clusterMembers('neptune'),
    multiAz: reported('MultiAZ'),
    parameterStatus,
    parameters: sharedByKey(
      unfilteredClusterParameters,
      (raw) => raw.DBClusterParameterGroup || undefined,
      (parameters) => parameters,
    ),
    pendingIamAuthentication: fromListing((raw) => raw.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled),
    port: fromListing((raw) => raw.Port),
    prefixLists: databaseFacts.prefixLists,
    status: reported('Status'),
    storageEncrypted: databaseFacts.storageEncrypted,
    subnets: clusterSubnets,
    versionOffered: databaseFacts.versionOffered,
  },
});
