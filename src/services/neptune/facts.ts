import type { ResourceKey } from '../kms/facts.ts';
import type { DatabaseFacts, NetworkFacts, RdsClusterFacts, SnapshotFacts } from '../rds/facts.ts';
import type { SubnetRoutes } from '../vpc/facts.ts';

interface NeptuneFacts {
  'AWS::Neptune::DBCluster': Pick<
    RdsClusterFacts,
    | 'backup'
    | 'backupRetentionDays'
    | 'copyTagsToSnapshot'
    | 'createdAt'
    | 'defaultGroups'
    | 'deletionProtection'
    | 'engineVersion'
    | 'groupRules'
    | 'iamAuthentication'
    | 'latestRestorableTime'
    | 'logExports'
    | 'members'
    | 'multiAz'
    | 'parameterStatus'
    | 'parameters'
    | 'port'
    | 'prefixLists'
    | 'status'
    | 'storageEncrypted'
    | 'versionOffered'
  > & {
    /** Absent: the cluster is not encrypted. */
    encryptionKey?: ResourceKey;
    /** A change of the IAM authentication that is not in effect yet; absent: none. */
    pendingIamAuthentication?: boolean;
    /** Routes of each subnet of the subnet group, by subnet ID; `null`: another account owns them. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
  };
  'AWS::Neptune::DBInstance': NetworkFacts &
    Pick<DatabaseFacts, 'groupRules' | 'prefixLists'> & {
      autoMinorVersionUpgrade: boolean;
    };
  /** AWS Config calls them `AWS::RDS::DBClusterSnapshot`, like those of Amazon RDS. */
  'AWS::Neptune::DBClusterSnapshot': SnapshotFacts;
  'AWS::NeptuneGraph::Graph': {
    /** Whether the graph has a public endpoint. Requests are always authenticated by IAM. */
    publicConnectivity: boolean;
    deletionProtection: boolean;
    replicaCount: number;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends NeptuneFacts {}
}
