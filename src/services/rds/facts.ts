import type { CertificateDetails, MasterUserSecret, PendingMaintenanceAction } from '@aws-sdk/client-rds';
import type { AsJson } from '../../core/to-json.ts';
import type { BackupAssignment } from '../backup/facts.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';

/** An option of an Oracle option group with its settings by name. */
export interface RdsOption {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A DB instance of a cluster, as far as the cluster is judged by it. */
export interface RdsClusterMember {
  readonly id: string;
  /** Absent: not placed yet. */
  readonly availabilityZone?: string;
  readonly autoMinorVersionUpgrade?: boolean;
}

/** A subscription that sends RDS events to an Amazon SNS topic. */
export interface RdsEventSubscription {
  readonly id: string;
  readonly enabled: boolean;
  /** `active`, or what keeps it from working, such as `no-permission` or `topic-not-exist`. */
  readonly status?: string;
  /** `db-instance`, `db-cluster`, `db-parameter-group`, …; notConfiguredErrorCodes: all. */
  readonly sourceType?: string;
  /** Absent: all sources of the type. */
  readonly sourceIds?: readonly string[];
  /** Absent: all categories. */
  readonly categories?: readonly string[];
}

/** What instances and clusters have in common. */
interface DatabaseFacts {
  /** Such as `postgres`, `aurora-mysql` or `custom-oracle-ee`. */
  engine: string;
  engineVersion: string;
  /** Such as `available` or `stopped`. */
  status: string;
  storageEncrypted: boolean;
  deletionProtection: boolean;
  /** Days; 0: automated backups are off. */
  backupRetentionDays: number;
  /** Latest moment the database can be restored to, ISO 8601; notConfiguredErrorCodes: there is no backup yet. */
  latestRestorableTime?: string;
  /** ISO 8601. */
  createdAt: string;
  iamAuthentication: boolean;
  masterUsername: string;
  /** The secret in which RDS keeps the master password; notConfiguredErrorCodes: somebody else keeps it. */
  masterUserSecret?: AsJson<MasterUserSecret>;
  /** Absent while the database is being created. */
  port?: number;
  /** Inbound rules of each of its security groups, by group id. */
  groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** The blocks of each prefix list that its security groups name, by list id. */
  prefixLists: Readonly<Record<string, readonly string[]>>;
  /** Those of its security groups that are the default group of their VPC. */
  defaultGroups: readonly string[];
  /** Log types that go to CloudWatch Logs. */
  logExports: readonly string[];
  copyTagsToSnapshot: boolean;
  /**
   * Values in its parameter group of the parameters rules look at; a parameter without a value has its engine's default.
   * Absent for members of a cluster, which obey the cluster's, for Oracle, which is judged by its options, and for RDS Custom.
   */
  parameters?: Readonly<Record<string, string>>;
  /** `in-sync` when the parameter group is in force as it stands; `pending-reboot` when not. */
  parameterStatus?: string;
  /** Whether AWS still offers the engine version in this Region; absent for RDS Custom, whose versions the customer builds. */
  versionOffered?: boolean;
  /** When standard support of the major version ends, ISO 8601; notConfiguredErrorCodes: AWS names no date. */
  standardSupportEnd?: string;
  /** Whether the database stays on in RDS Extended Support once standard support has ended. */
  engineLifecycleSupport?: string;
  pendingMaintenance: readonly AsJson<PendingMaintenanceAction>[];
  /** Other Regions that hold a read replica or replicated backups. */
  copyRegions: readonly string[];
  backup: BackupAssignment;
}

interface RdsFacts {
  'AWS::RDS::DBInstance': DatabaseFacts & {
    /** The cluster it is a member of. */
    clusterId?: string;
    /** The instance or cluster it replicates. */
    replicaSource?: string;
    publiclyAccessible: boolean;
    /** The name that resolves to its address; absent while it is being created. */
    endpoint?: string;
    /** Routes of each subnet it can be in, by subnet id; `null`: they are another account's. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
    /** Network ACL of each subnet it can be in, by subnet id; `null`: it is another account's. */
    networkAcls: Readonly<Record<string, SubnetAcl | null>>;
    multiAz: boolean;
    autoMinorVersionUpgrade: boolean;
    /** Seconds between Enhanced Monitoring metrics; 0: off. */
    monitoringInterval: number;
    /** The server certificate. */
    certificate?: AsJson<CertificateDetails>;
    /** Until when the certificate authority of the server certificate is valid, ISO 8601; notConfiguredErrorCodes: AWS does not list it any more. */
    caValidTill?: string;
    /** Options of its option group; only of Oracle databases. */
    options?: readonly RdsOption[];
  };
  'AWS::RDS::DBCluster': DatabaseFacts & {
    /** The cluster it replicates. */
    replicaSource?: string;
    multiAz: boolean;
    /** Of Multi-AZ DB clusters; of Aurora the members have it. */
    autoMinorVersionUpgrade?: boolean;
    members: readonly RdsClusterMember[];
    /** Other Regions of its Aurora global database; notConfiguredErrorCodes: it belongs to none. */
    globalRegions?: readonly string[];
    /** Seconds an Aurora MySQL cluster can be rewound; notConfiguredErrorCodes: the cluster has no backtracking. */
    backtrackWindow?: number;
  };
  'AWS::RDS::DBSnapshot': SnapshotFacts;
  'AWS::RDS::DBClusterSnapshot': SnapshotFacts;
  'AWS::RDS::DBProxy': {
    requireTls: boolean;
  };
}

interface SnapshotFacts {
  encrypted: boolean;
  /** Ids of the accounts that may restore it, or `all`. */
  restorableBy: readonly string[];
}

interface RdsAccountFacts {
  rdsEventSubscriptions: readonly RdsEventSubscription[];
  /** How many databases the Region has. */
  rdsDatabases: { readonly instances: number; readonly clusters: number };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends RdsFacts {}
  interface AccountFacts extends RdsAccountFacts {}
}
