import type { BackupRule, BackupVaultListMember, Conditions } from '@aws-sdk/client-backup';
import type { AsJson } from '../../core/to-json.ts';

/** Resources that a resource assignment of a backup plan selects. */
export interface BackupSelection {
  /** Name of the plan. */
  readonly plan: string;
  /** ARNs, with wildcards; absent: the assignment does not select by ARN. */
  readonly resources?: readonly string[];
  /** Excluded ARNs, with wildcards. */
  readonly notResources?: readonly string[];
  /** Tags; each of them selects a resource. Absent: the assignment does not select by tag. */
  readonly anyTag?: readonly { readonly key: string; readonly value: string }[];
  /** Conditions on tags; all must hold. */
  readonly conditions?: AsJson<Conditions>;
}

/** Data that decides whether AWS Backup selects a resource. */
export interface BackupAssignment {
  /** Whether the Region is opted in to the resource type. Assignments that name the type do not need it. */
  readonly optedIn: boolean;
  /** Assignments of the Region, except those that name only other resources. */
  readonly selections: readonly BackupSelection[];
}

/** The same for a related resource: a backup of an instance includes its volumes, and a backup of a cluster its members. */
export interface RelatedBackupAssignment extends BackupAssignment {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Facts of an instance. */
export interface InstanceBackupFacts {
  backup: BackupAssignment;
  /** The same for its EBS volumes, since backups of all volumes are equivalent to a backup of the instance. Empty if there are none. */
  volumeBackups: readonly RelatedBackupAssignment[];
  /** When AWS Backup last made a recovery point of it, ISO 8601; absent: never. */
  lastBackupAt?: string;
}

/** Facts of a volume. */
export interface VolumeBackupFacts {
  backup: BackupAssignment;
  /** The same for the instances that it is attached to, since their backups include their volumes. */
  instanceBackups: readonly RelatedBackupAssignment[];
}

/** A backup plan of a Region, and the resources that it needs. */
export interface RegionBackupPlan {
  readonly name: string;
  /** Number of resource assignments. */
  readonly selections: number;
  /** Names of the target vaults of its rules. */
  readonly vaults: readonly string[];
  /** Target vaults that do not exist. */
  readonly missingVaults: readonly string[];
}

/** A rule of a backup plan. */
export type BackupPlanRule = AsJson<
  Pick<
    BackupRule,
    | 'CopyActions'
    | 'EnableContinuousBackup'
    | 'Lifecycle'
    | 'RuleName'
    | 'ScheduleExpression'
    | 'TargetBackupVaultName'
    | 'TargetLogicallyAirGappedBackupVaultArn'
  >
>;

/** An enabled EventBridge rule with a target. */
export interface EventRule {
  readonly name: string;
  /** Text of its event pattern. */
  readonly pattern: string;
}

/** Events that a vault reports to an Amazon SNS topic. */
export interface VaultNotifications {
  readonly topic: string;
  /** Such as `BACKUP_JOB_COMPLETED`. */
  readonly events: readonly string[];
}

export interface BackupFacts {
  'AWS::Backup::BackupPlan': {
    rules: readonly BackupPlanRule[];
    /** ARNs of the Region's logically air-gapped vaults. */
    airGappedVaults: readonly string[];
  };
  'AWS::Backup::BackupVault': {
    /** `BACKUP_VAULT`, `LOGICALLY_AIR_GAPPED_BACKUP_VAULT` or `RESTORE_ACCESS_BACKUP_VAULT`. */
    vaultType: string;
    recoveryPoints: number;
    /** Vault lock; absent: not locked. From `LockDate`, no one can remove the lock (compliance mode). Without it, the lock can be removed (governance mode). */
    lock?: AsJson<Pick<BackupVaultListMember, 'LockDate' | 'MinRetentionDays' | 'MaxRetentionDays'>>;
    /** Absent: the vault uses an AWS owned key. */
    encryptionKeyArn?: string;
    /** `AWS` or `CUSTOMER`; absent: the key no longer exists. */
    keyManager?: string;
    accessPolicy?: string;
    notifications?: VaultNotifications;
    /** EventBridge rules of the Region that can match events of AWS Backup. */
    eventRules: readonly EventRule[];
    /** Templates of the working report plans of the Region, such as `BACKUP_JOB_REPORT`. */
    reports: readonly string[];
    /** ID of the organization of the account; absent: it is not in an organization. */
    organizationId?: string;
  };
  'AWS::Backup::RecoveryPoint': {
    encrypted: boolean;
    /** `COMPLETED`, `PARTIAL`, `EXPIRED`, … */
    status: string;
  };
  /** A resource with a backup. CloudFormation and AWS Config do not have this type. */
  'AWS::Backup::ProtectedResource': {
    /** ISO 8601; absent: all backups failed. */
    lastBackupAt?: string;
    /** The last backup job that ended, of the last seven days; absent: there was not one. */
    lastJob?: BackupJobEnd;
    /** Whether the resource still exists; absent: Onus does not list resources of its type. */
    exists?: boolean;
  };
}

/** End of a backup job. */
export interface BackupJobEnd {
  /** `COMPLETED`, `PARTIAL`, `FAILED`, `ABORTED` or `EXPIRED`. */
  readonly state: string;
  /** Start time, ISO 8601. */
  readonly startedAt: string;
  /** Reason for a failure. */
  readonly message?: string;
}

/** Regional. */
export interface BackupAccountFacts {
  backupPlans: readonly RegionBackupPlan[];
  backupSelections: readonly BackupSelection[];
  /** Whether each resource type, such as `EBS` or `Aurora`, is opted in. */
  backupOptIn: Readonly<Record<string, boolean>>;
  /** Number of resources that AWS Backup supports, by its name of their type, such as `EBS`. Types without resources are missing. */
  backupCandidates: Readonly<Record<string, number>>;
  /** Number of resources with a backup. */
  protectedResources: number;
  /** Restore testing plans with the number of their selections. */
  restoreTestingPlans: readonly { readonly name: string; readonly selections: number }[];
  /** Completion of the last restore job within a year, ISO 8601; absent: there was not one. */
  lastRestoreAt?: string;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends BackupFacts {}
  interface AccountFacts extends BackupAccountFacts {}
}
