import type { InstanceInformation, InstancePatchState } from '@aws-sdk/client-ssm';
import type { AsJson } from '../../core/to-json.ts';

/** An instance as Systems Manager sees it. */
export type ManagedNode = AsJson<Pick<InstanceInformation, 'PingStatus' | 'LastPingDateTime' | 'IsLatestVersion' | 'AgentVersion'>>;

/** What the last patch operation found; patches that do not apply are left out. */
export type PatchState = Partial<
  AsJson<
    Pick<
      InstancePatchState,
      | 'CriticalNonCompliantCount'
      | 'InstalledPendingRebootCount'
      | 'InstalledRejectedCount'
      | 'LastNoRebootInstallOperationTime'
      | 'Operation'
      | 'OperationEndTime'
      | 'SecurityNonCompliantCount'
    >
  >
> & { readonly MissingCount: number; readonly FailedCount: number };

/** Compliance of one type, over all its items. */
export interface NodeCompliance {
  /** `COMPLIANT` or `NON_COMPLIANT`. */
  readonly status: string;
  /** Number of items that are not compliant. */
  readonly nonCompliant: number;
}

/** Facts of Systems Manager about instances. */
export interface SsmInstanceFacts {
  /** Absent: the instance is no managed node. */
  managedNode?: ManagedNode;
  /** Absent: no patch operation ever reported. */
  patchState?: PatchState;
  /** Compliance of type Patch alone; absent: never reported. */
  patchCompliance?: NodeCompliance;
  /** What keeps its agent current, such as the association `UpdateAgent`; absent: nothing does. */
  agentUpdate?: string;
  /** Compliance of type Association alone; absent: the instance has no associations, or it is not running. */
  associationCompliance?: {
    readonly status: string /** Documents of associations that are not compliant, sorted. */;
    readonly failed: readonly string[];
  };
}

/** Something in a document that looks like a credential; the text itself is never kept. */
export interface DocumentSecret {
  /** What it looks like, such as `AWS access key`. */
  readonly detector: string;
  /** The step or the part of the document it stands in, such as `install` or `parameters.DbPassword`. */
  readonly where: string;
}

/** Values that filters let pass, by their key, such as `CLASSIFICATION`; a key that is missing lets everything pass. */
export type PatchFilters = Readonly<Record<string, readonly string[]>>;

/** A patch baseline, as far as it decides which patches are approved. */
export interface PatchBaseline {
  /** Such as `AMAZON_LINUX_2023`. */
  readonly operatingSystem: string;
  readonly globalFilters: PatchFilters;
  readonly rules: readonly {
    readonly filters: PatchFilters;
    /** Days after the release of a patch; absent: approved up to a fixed date only. */
    readonly approveAfterDays?: number;
  }[];
  readonly rejectedPatches: readonly string[];
  readonly patchGroups: readonly string[];
}

/**
 * Preferences of Session Manager, under the names of its document.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export interface SessionPreferences {
  /** Key that encrypts the traffic of sessions beyond TLS; empty or absent: none. */
  readonly kmsKeyId?: string;
  readonly s3BucketName?: string;
  readonly s3EncryptionEnabled?: boolean;
  readonly cloudWatchLogGroupName?: string;
  readonly cloudWatchEncryptionEnabled?: boolean;
  /** Minutes, as text; empty or absent: 20. */
  readonly idleSessionTimeout?: string;
  /** Minutes, as text; empty or absent: no end. */
  readonly maxSessionDuration?: string;
}

export interface SsmAccountFacts {
  /** Whether documents may be shared with everybody: `Enable` or `Disable`; absent: the Region has no such setting. */
  documentPublicSharing?: string;
  /** Where automation scripts log to, `CloudWatch` or nothing; absent: never set. */
  automationLogs?: string;
  /** Absent: never set, so the defaults hold. */
  sessionPreferences?: SessionPreferences;
  /** Number of machines that Systems Manager manages in the Region. */
  managedNodes: number;
}

interface SsmFacts {
  'AWS::SSM::Parameter': {
    /** `String`, `StringList` or `SecureString`. */
    type: string;
    /** Key of a SecureString, as id, ARN or alias; absent: it is none. */
    keyId?: string;
  };
  'AWS::SSM::PatchBaseline': {
    /** Whether machines of its operating system get it when no other is set for them. */
    isDefault: boolean;
    baseline: PatchBaseline;
  };
  'AWS::SSM::Document': {
    /** Accounts that may use it, `all` for everybody; empty: it is private. */
    sharedWith: readonly string[];
    /** What looks like credentials in its default version. */
    secrets: readonly DocumentSecret[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SsmFacts {}
  interface AccountFacts extends SsmAccountFacts {}
}
