import type { DBCluster } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { datedTable } from '../../core/dated-table.ts';
import { sharedByKey, fromListing } from '../../core/fact-reads.ts';
import { backupFact, clusterType } from '../backup/assignments.ts';
import { databaseFacts, exportableLogs, otherRegions, reported } from './database.ts';
import { clusterMembers, parameterStatus } from './cluster.ts';
import { clusterParameters, globalClusterMembers } from './shared-reads.ts';
import { listedClusters } from './listed.ts';

/** Log types that DB instances of an engine can publish but Multi-AZ DB clusters cannot. */
const instanceOnlyLogs = datedTable<Readonly<Record<string, readonly string[]>>>({
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html',
  asOf: '2026-11',
  missing: 'Clusters can publish the log types that DescribeDBEngineVersions returns.',
  // The audit log needs an option group, which Multi-AZ DB clusters do not have.
  entries: { mysql: ['audit'] },
});

/** Aurora clusters and Multi-AZ DB clusters. */
export const dbClusterCollector = defineCollector<'AWS::RDS::DBCluster', DBCluster>({
  type: 'AWS::RDS::DBCluster',
  service: 'rds',
  scope: 'regional',
  list: listedClusters('rds'),
  facts: {
    ...databaseFacts,
    backup: backupFact((raw) => clusterType(raw.Engine)),
    exportableLogs: exportableLogs((raw, log) => instanceOnlyLogs.entries[raw.Engine ?? '']?.includes(log) !== true),
    clusterId: fromListing(() => undefined),
    options: fromListing(() => undefined),
    status: reported('Status'),
    createdAt: reported('ClusterCreateTime'),
    replicaSource: fromListing((raw) => raw.ReplicationSourceIdentifier || undefined),
    multiAz: reported('MultiAZ'),
    autoMinorVersionUpgrade: reported('AutoMinorVersionUpgrade'),
    members: clusterMembers('rds'),
    port: fromListing((raw) => raw.Port),
    parameters: sharedByKey(
      clusterParameters,
      (raw) => raw.DBClusterParameterGroup || undefined,
      (parameters) => parameters,
    ),
    parameterStatus,
    backtrackWindow: fromListing((raw) => raw.BacktrackWindow),
    copyRegions: fromListing((raw, { region }) => otherRegions(raw.ReadReplicaIdentifiers ?? [], region)),
    globalDatabase: fromListing((raw) => raw.GlobalClusterIdentifier || undefined),
    globalRegions: sharedByKey(
      globalClusterMembers,
      (raw) => raw.GlobalClusterIdentifier || undefined,
      (arns, { region }) => otherRegions(arns ?? [], region),
    ),
  },
});
