import type { BackupRule, BackupVaultListMember, Conditions } from '@aws-sdk/client-backup';
import type { AsJson } from '../../core/to-json.ts';

/** What a resource assignment of a backup plan selects. */
export interface BackupSelection {
  /** Name of the plan. */
  readonly plan: string;
  /** ARNs, with wildcards; notConfiguredErrorCodes: the assignment does not go by ARN. */
  readonly resources?: readonly string[];
  /** ARNs that are left out, with wildcards. */
  readonly notResources?: readonly string[];
  /** Tags that select a resource, any of them; notConfiguredErrorCodes: the assignment does not go by such tags. */
  readonly anyTag?: readonly { readonly key: string; readonly value: string }[];
  /** Tags that a selected resource must have, or must not have, all of them. */
  readonly conditions?: AsJson<Conditions>;
}

/** All that decides whether AWS Backup takes in a resource. */
export interface BackupAssignment {
  /** Whether the Region backs up resources of this type that an assignment takes in without naming the type. */
  readonly optedIn: boolean;
  /** Assignments of the Region; those that name other resources only are left out. */
  readonly selections: readonly BackupSelection[];
}

/** The same for another resource whose backup holds this one: an instance's its volumes, a cluster's its members. */
export interface RelatedBackupAssignment extends BackupAssignment {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Facts of an instance. */
export interface InstanceBackupFacts {
  backup: BackupAssignment;
  /** The same for its EBS volumes, whose backups together make up for one of it; none: it has no volume that outlives it. */
  volumeBackups: readonly RelatedBackupAssignment[];
  /** When AWS Backup last made a recovery point of it, ISO 8601; notConfiguredErrorCodes: never. */
  lastBackupAt?: string;
}

/** Facts of a volume. */
export interface VolumeBackupFacts {
  backup: BackupAssignment;
  /** The same for the instances it is attached to, whose backups hold their volumes. */
  instanceBackups: readonly RelatedBackupAssignment[];
}

/** A backup plan of a Region and whether it can work. */
export interface RegionBackupPlan {
  readonly name: string;
  /** How many resource assignments it has. */
  readonly selections: number;
  /** Names of the vaults its rules write to. */
  readonly vaults: readonly string[];
  /** Those of them that do not exist. */
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

/** An enabled rule of Amazon EventBridge that has a target. */
export interface EventRule {
  readonly name: string;
  /** Text of its event pattern. */
  readonly pattern: string;
}

/** What a vault tells about its events, to an Amazon SNS topic. */
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
    /** Vault lock; notConfiguredErrorCodes: not locked. With a `LockDate` nobody can remove the lock from then on, without one its managers can. */
    lock?: AsJson<Pick<BackupVaultListMember, 'LockDate' | 'MinRetentionDays' | 'MaxRetentionDays'>>;
    /** Absent: the vault has no key of the account's. */
    encryptionKeyArn?: string;
    /** `AWS` or `CUSTOMER`; notConfiguredErrorCodes: the key does not exist any more. */
    keyManager?: string;
    accessPolicy?: string;
    notifications?: VaultNotifications;
    /** Rules of the Region that may be about AWS Backup. */
    eventRules: readonly EventRule[];
    /** Templates of the Region's report plans that work, such as `BACKUP_JOB_REPORT`. */
    reports: readonly string[];
    /** The organization of the account; notConfiguredErrorCodes: it is in none. */
    organizationId?: string;
  };
  'AWS::Backup::RecoveryPoint': {
    encrypted: boolean;
    /** `COMPLETED`, `PARTIAL`, `EXPIRED`, … */
    status: string;
  };
  /** A resource that was backed up at some time; CloudFormation and AWS Config have no name for it. */
  'AWS::Backup::ProtectedResource': {
    /** ISO 8601; notConfiguredErrorCodes: all backups failed. */
    lastBackupAt?: string;
    /** The last backup job of the last seven days that came to an end; notConfiguredErrorCodes: there was none. */
    lastJob?: BackupJobEnd;
    /** Whether the Region still has the resource; notConfiguredErrorCodes: Onus does not list resources of its type. */
    exists?: boolean;
  };
}

/** How a backup job ended. */
export interface BackupJobEnd {
  /** `COMPLETED`, `PARTIAL`, `FAILED`, `ABORTED` or `EXPIRED`. */
  readonly state: string;
  /** When it was started, ISO 8601. */
  readonly startedAt: string;
  /** Why it did not succeed. */
  readonly message?: string;
}

/** Regional. */
export interface BackupAccountFacts {
  backupPlans: readonly RegionBackupPlan[];
  backupSelections: readonly BackupSelection[];
  /** Whether each resource type, such as `EBS` or `Aurora`, is opted in. */
  backupOptIn: Readonly<Record<string, boolean>>;
  /** How many resources that AWS Backup supports the Region has, by its name for their type, such as `EBS`; types without any are missing. */
  backupCandidates: Readonly<Record<string, number>>;
  /** How many resources were backed up at some time. */
  protectedResources: number;
  /** Restore testing plans, with how many selections each has. */
  restoreTestingPlans: readonly { readonly name: string; readonly selections: number }[];
  /** When the last restore job of the last year was completed, ISO 8601; notConfiguredErrorCodes: there was none. */
  lastRestoreAt?: string;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends BackupFacts {}
  interface AccountFacts extends BackupAccountFacts {}
}
