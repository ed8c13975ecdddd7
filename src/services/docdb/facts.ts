import type { ResourceKey } from '../kms/facts.ts';
import type { CertificateFacts, DatabaseFacts, RdsClusterFacts, SnapshotFacts } from '../rds/facts.ts';
import type { SubnetRoutes } from '../vpc/facts.ts';

interface DocumentDbFacts {
  'AWS::DocDB::DBCluster': Pick<
    RdsClusterFacts,
    | 'backup'
    | 'backupRetentionDays'
    | 'createdAt'
    | 'defaultGroups'
    | 'deletionProtection'
    | 'engineVersion'
    | 'globalDatabase'
    | 'groupRules'
    | 'latestRestorableTime'
    | 'logExports'
    | 'masterUserSecret'
    | 'members'
    | 'multiAz'
    | 'parameterStatus'
    | 'parameters'
    | 'pendingMaintenance'
    | 'port'
    | 'prefixLists'
    | 'standardSupportEnd'
    | 'status'
    | 'storageEncrypted'
    | 'versionOffered'
  > & {
    /** Absent: the cluster is not encrypted. */
    encryptionKey?: ResourceKey;
    /** Routes of each subnet of the subnet group, by subnet ID; `null`: another account owns them. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
  };
  'AWS::DocDB::DBInstance': CertificateFacts & Pick<DatabaseFacts, 'pendingMaintenance'>;
  /** AWS Config calls them `AWS::RDS::DBClusterSnapshot`, like those of Amazon RDS. */
  'AWS::DocDB::DBClusterSnapshot': SnapshotFacts;
  'AWS::DocDBElastic::Cluster': {
    /** Days that automatic snapshots are kept. */
    backupRetentionDays: number;
    /** `SECRET_ARN`, or `PLAIN_TEXT` if the administrator password was given instead of a secret. */
    authType: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends DocumentDbFacts {}
}
