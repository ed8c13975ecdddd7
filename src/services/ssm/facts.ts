import type { InstanceInformation, InstancePatchState } from '@aws-sdk/client-ssm';
import type { AsJson } from '../../core/to-json.ts';

/** An instance as Systems Manager sees it. */
export type ManagedNode = AsJson<Pick<InstanceInformation, 'PingStatus' | 'LastPingDateTime' | 'IsLatestVersion' | 'AgentVersion'>>;

/** Result of the last patch operation, without patches that do not apply. */
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
  /** Absent: Systems Manager does not manage the instance. */
  managedNode?: ManagedNode;
  /** Absent: no patch operation ever reported. */
  patchState?: PatchState;
  /** Compliance of type Patch alone; absent: never reported. */
  patchCompliance?: NodeCompliance;
  /** Setting that updates the agent, such as the association `UpdateAgent`; absent: automatic updates are not configured. */
  agentUpdate?: string;
  /** Compliance of type Association alone; absent: the instance has no associations, or it is not running. */
  associationCompliance?: {
    readonly status: string /** Documents of associations that are not compliant, sorted. */;
    readonly failed: readonly string[];
  };
}

/** A credential in a document, without its text. */
export interface DocumentSecret {
  /** Type of credential, such as `AWS access key`. */
  readonly detector: string;
  /** Step or part of the document that contains it, such as `step install` or `parameters.DbPassword`. */
  readonly where: string;
}

/** Values that filters accept, by key, such as `CLASSIFICATION`; a missing key accepts everything. */
export type PatchFilters = Readonly<Record<string, readonly string[]>>;

/** Settings of a patch baseline that decide which patches are approved. */
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
  /** Whether documents can be shared publicly: `Enable` or `Disable`; absent: the setting does not exist in the Region. */
  documentPublicSharing?: string;
  /** Destination of the output of automation scripts: `CloudWatch` or empty; absent: never set. */
  automationLogs?: string;
  /** Absent: never set, so the defaults apply. */
  sessionPreferences?: SessionPreferences;
  /** Number of nodes that Systems Manager manages in the Region. */
  managedNodes: number;
}

interface SsmFacts {
  'AWS::SSM::Parameter': {
    /** `String`, `StringList` or `SecureString`. */
    type: string;
    /** Key of a SecureString, as ID, ARN or alias; absent: the parameter is not a SecureString. */
    keyId?: string;
  };
  'AWS::SSM::PatchBaseline': {
    /** Whether it applies to nodes of its operating system without another baseline. */
    isDefault: boolean;
    baseline: PatchBaseline;
  };
  'AWS::SSM::Document': {
    /** Accounts that the document is shared with, `all` for every account; empty: it is private. */
    sharedWith: readonly string[];
    /** Credentials in the default version. */
    secrets: readonly DocumentSecret[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SsmFacts {}
  interface AccountFacts extends SsmAccountFacts {}
}
