import type { CertificateDetails, MasterUserSecret, PendingMaintenanceAction } from '@aws-sdk/client-rds';
import type { AsJson } from '../../core/to-json.ts';
import type { BackupAssignment } from '../backup/facts.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';

/** An option of an Oracle option group with its settings by name. */
export interface RdsOption {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A DB instance that is a member of a cluster. */
export interface RdsClusterMember {
  readonly id: string;
  /** Absent while the instance is being created. */
  readonly availabilityZone?: string;
  readonly autoMinorVersionUpgrade?: boolean;
}

/** A subscription that sends RDS events to an Amazon SNS topic. */
export interface RdsEventSubscription {
  readonly id: string;
  readonly enabled: boolean;
  /** `active`, or the reason why it does not work, such as `no-permission` or `topic-not-exist`. */
  readonly status?: string;
  /** `db-instance`, `db-cluster`, `db-parameter-group`, …; absent: all. */
  readonly sourceType?: string;
  /** Absent: all sources of the type. */
  readonly sourceIds?: readonly string[];
  /** Absent: all categories. */
  readonly categories?: readonly string[];
}

/** Facts that DB instances and clusters share. */
export interface DatabaseFacts {
  /** Such as `postgres`, `aurora-mysql` or `custom-oracle-ee`. */
  engine: string;
  engineVersion: string;
  /** Such as `available` or `stopped`. */
  status: string;
  /** The cluster that the instance is a member of. Absent for standalone instances, and for clusters. */
  clusterId?: string;
  /** The instance or cluster that it replicates. */
  replicaSource?: string;
  /** The Aurora global database that the cluster belongs to. Absent for instances. */
  globalDatabase?: string;
  storageEncrypted: boolean;
  deletionProtection: boolean;
  /** Days; 0: automated backups are off. */
  backupRetentionDays: number;
  /** Latest time to which the database can be restored, ISO 8601; absent: the database was never backed up. */
  latestRestorableTime?: string;
  /** ISO 8601. */
  createdAt: string;
  iamAuthentication: boolean;
  masterUsername: string;
  /** The secret in which RDS manages the master password; absent: RDS does not manage it. */
  masterUserSecret?: AsJson<MasterUserSecret>;
  /** Absent while the database is being created. */
  port?: number;
  /** Inbound rules of each of its security groups, by group ID. */
  groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** CIDR blocks of each prefix list that its security groups use, by prefix list ID. */
  prefixLists: Readonly<Record<string, readonly string[]>>;
  /** Those of its security groups that are the default group of their VPC. */
  defaultGroups: readonly string[];
  /** Log types that are published to CloudWatch Logs. */
  logExports: readonly string[];
  /** Log types that the engine version can publish to CloudWatch Logs. Absent for RDS Custom. */
  exportableLogs?: readonly string[];
  copyTagsToSnapshot: boolean;
  /**
   * Values of the parameters that rules use; a parameter without a value has the default of its engine. Absent for members of a cluster, which
   * use its parameters, for Oracle, which uses options, and for RDS Custom.
   */
  parameters?: Readonly<Record<string, string>>;
  /** `in-sync` if the parameter group is in effect, or a status such as `pending-reboot`. */
  parameterStatus?: string;
  /** Options of the option group. Absent unless the engine is Oracle. */
  options?: readonly RdsOption[];
  /** Whether AWS still offers the engine version in this Region. Absent for RDS Custom, for which the customer builds the versions. */
  versionOffered?: boolean;
  /** End of standard support of the major version, ISO 8601; absent: AWS has not announced a date. */
  standardSupportEnd?: string;
  /** Whether the database is enrolled in RDS Extended Support, such as `open-source-rds-extended-support`. */
  engineLifecycleSupport?: string;
  pendingMaintenance: readonly AsJson<PendingMaintenanceAction>[];
  /** Other Regions that hold a read replica or replicated backups. */
  copyRegions: readonly string[];
  /** Other Regions of its Aurora global database; absent: it does not belong to one. */
  globalRegions?: readonly string[];
  backup: BackupAssignment;
}

/** Facts of clusters, which those of Amazon DocumentDB and Amazon Neptune share. */
export interface RdsClusterFacts extends DatabaseFacts {
  /** Whether the cluster has instances in several Availability Zones. */
  multiAz: boolean;
  members: readonly RdsClusterMember[];
}

export interface CertificateFacts {
  /** The server certificate. */
  certificate?: AsJson<CertificateDetails>;
  /** End of validity of the certificate authority, ISO 8601; absent: AWS no longer lists the certificate authority. */
  caValidTill?: string;
}

export interface NetworkFacts {
  publiclyAccessible: boolean;
  /** Host name of the instance; absent while it is being created. */
  endpoint?: string;
  /** Absent while the instance is being created. */
  port?: number;
  /** Routes of each subnet of the DB subnet group, by subnet ID; `null`: another account owns them. */
  subnets: Readonly<Record<string, SubnetRoutes | null>>;
  /** Network ACL of each subnet of the DB subnet group, by subnet ID; `null`: another account owns it. */
  networkAcls: Readonly<Record<string, SubnetAcl | null>>;
}

interface RdsFacts {
  'AWS::RDS::DBInstance': DatabaseFacts &
    CertificateFacts &
    NetworkFacts & {
      multiAz: boolean;
      autoMinorVersionUpgrade: boolean;
      /** Seconds between Enhanced Monitoring metrics; 0: off. */
      monitoringInterval: number;
    };
  'AWS::RDS::DBCluster': RdsClusterFacts & {
    /** Aurora also needs the setting of each member. */
    autoMinorVersionUpgrade: boolean;
    /** Backtrack window of an Aurora MySQL cluster in seconds; absent or 0: backtracking is off. */
    backtrackWindow?: number;
  };
  'AWS::RDS::DBSnapshot': SnapshotFacts;
  'AWS::RDS::DBClusterSnapshot': SnapshotFacts;
  'AWS::RDS::DBProxy': {
    requireTls: boolean;
  };
}

/** Facts of the snapshots of all database services. */
export interface SnapshotFacts {
  encrypted: boolean;
  /** IDs of the accounts that may restore it, or `all`. */
  restorableBy: readonly string[];
}

interface RdsAccountFacts {
  rdsEventSubscriptions: readonly RdsEventSubscription[];
  /** Number of databases in the Region. */
  rdsDatabases: { readonly instances: number; readonly clusters: number };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends RdsFacts {}
  interface AccountFacts extends RdsAccountFacts {}
}
