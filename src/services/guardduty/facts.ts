import type { EventRule } from '../backup/facts.ts';

/** A feature of a detector, such as `S3_DATA_EVENTS`. */
export interface DetectorFeature {
  readonly name: string;
  readonly enabled: boolean;
  /** Additional configurations that are enabled, such as `EKS_ADDON_MANAGEMENT`. */
  readonly parts: readonly string[];
}

/** Which account manages GuardDuty: an administrator account, the account itself for its members, or the account for itself. */
export type DetectorAdministration =
  | { readonly role: 'member'; readonly administrator: string; readonly relationship: string }
  | {
      readonly role: 'administrator';
      readonly members: number;
      /** `ALL`, `NEW` or `NONE`; absent: the account is not the delegated administrator of an organization. */
      readonly autoEnable?: string;
    }
  | { readonly role: 'standalone' };

/** Number of open findings of one type. */
export interface OpenFindings {
  readonly type: string;
  readonly count: number;
}

/** A filter that archives new findings automatically. */
export interface SuppressionRule {
  readonly name: string;
  /** Fields that the filter limits to certain values, such as `severity`, `type` or `resource.instanceDetails.tags.value`; sorted. */
  readonly criteria: readonly string[];
}

interface GuardDutyFacts {
  'AWS::GuardDuty::Detector': {
    /** `ENABLED`, or `DISABLED` if the detector is suspended. */
    status: string;
    /** Features that the Region offers. */
    features: readonly DetectorFeature[];
    administration: DetectorAdministration;
    /** The organization of the account; absent: the account is not in one. */
    organizationId?: string;
    /** Findings of severity 7 and higher about this account that are not archived. */
    openFindings: readonly OpenFindings[];
    /** States of the publishing destinations, such as `PUBLISHING`. */
    exports: readonly string[];
    /** Enabled EventBridge rules that may match GuardDuty findings. */
    eventRules: readonly EventRule[];
    /** Whether Security Hub, which receives findings automatically, is turned on in the Region. */
    securityHubEnabled: boolean;
    suppressionRules: readonly SuppressionRule[];
    /** Names of the active trusted IP lists. */
    trustedLists: readonly string[];
    /** Whether the account has buckets in the Region. */
    hasBuckets: boolean;
    /** Whether the account has instances in the Region. */
    hasInstances: boolean;
    /** Whether the account has Lambda functions in the Region. */
    hasFunctions: boolean;
    /** Whether the Region has nodes of Amazon EKS clusters or tagged clusters. */
    hasKubernetes: boolean;
    /** Whether the Region has tagged Amazon ECS resources. */
    hasContainers: boolean;
    /** Engines of the databases in the Region, such as `aurora-postgresql`. */
    databaseEngines: readonly string[];
  };
}

interface GuardDutyAccountFacts {
  /** Regional. Status of the detector, `ENABLED` or `DISABLED`; absent: the Region has no detector. */
  guardDuty?: string;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends GuardDutyFacts {}
  interface AccountFacts extends GuardDutyAccountFacts {}
}
