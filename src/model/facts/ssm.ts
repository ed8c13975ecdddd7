import type { InstanceInformation, InstancePatchState } from '@aws-sdk/client-ssm';
import type { Plain } from '../plain.ts';

/** An instance as Systems Manager sees it. */
export type ManagedNode = Plain<Pick<InstanceInformation, 'PingStatus' | 'LastPingDateTime' | 'IsLatestVersion' | 'AgentVersion'>>;

/** What the last patch operation found; patches that do not apply are left out. */
export type PatchState = Partial<
  Plain<
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

export interface SsmFacts {
  'AWS::SSM::Document': {
    /** Accounts that may use it, `all` for everybody; empty: it is private. */
    sharedWith: readonly string[];
    /** What looks like credentials in its default version. */
    secrets: readonly DocumentSecret[];
  };
}
