import type { EventRule } from '../backup/facts.ts';

/** Something GuardDuty can watch, such as `S3_DATA_EVENTS`. */
export interface DetectorFeature {
  readonly name: string;
  readonly enabled: boolean;
  /** Which parts of it are on, such as `EKS_ADDON_MANAGEMENT`. */
  readonly parts: readonly string[];
}

/** Who runs GuardDuty for an account: another account, itself for others, or only itself. */
export type DetectorAdministration =
  | { readonly role: 'member'; readonly administrator: string; readonly relationship: string }
  | {
      readonly role: 'administrator';
      readonly members: number;
      /** `ALL`, `NEW` or `NONE`; notConfiguredErrorCodes: it does not run it for the organization. */
      readonly autoEnable?: string;
    }
  | { readonly role: 'standalone' };

/** Open findings of one type. */
export interface OpenFindings {
  readonly type: string;
  readonly count: number;
}

/** A filter that archives findings before anybody sees them. */
export interface SuppressionRule {
  readonly name: string;
  /** Fields that must have certain values, such as `severity`, `type` or `resource.instanceDetails.tags.value`; sorted. */
  readonly criteria: readonly string[];
}

interface GuardDutyFacts {
  'AWS::GuardDuty::Detector': {
    /** `ENABLED`, or `DISABLED` when it is suspended. */
    status: string;
    features: readonly DetectorFeature[];
    administration: DetectorAdministration;
    /** The organization of the account; notConfiguredErrorCodes: it is in none. */
    organizationId?: string;
    /** Findings of severity 7 and more about this account that are not archived. */
    openFindings: readonly OpenFindings[];
    /** States of the places findings are exported to, such as `PUBLISHING`. */
    exports: readonly string[];
    /** Enabled rules of Amazon EventBridge that may be about GuardDuty. */
    eventRules: readonly EventRule[];
    /** Whether Security Hub, which takes in findings by itself, is on in the Region. */
    securityHubEnabled: boolean;
    suppressionRules: readonly SuppressionRule[];
    /** Names of the active lists of addresses from which nothing is reported. */
    trustedLists: readonly string[];
    /** Whether the account has buckets in the Region. */
    hasBuckets: boolean;
    /** Whether the account has instances in the Region. */
    hasInstances: boolean;
    /** Whether the account has Lambda functions in the Region. */
    hasFunctions: boolean;
    /** Whether instances or tags tell of Amazon EKS clusters in the Region. */
    hasKubernetes: boolean;
    /** Engines of the databases in the Region, such as `aurora-postgresql`. */
    databaseEngines: readonly string[];
  };
}

interface GuardDutyAccountFacts {
  /** Regional. State of the detector, `ENABLED` or `DISABLED`; notConfiguredErrorCodes: there is none. */
  guardDuty?: string;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends GuardDutyFacts {}
  interface AccountFacts extends GuardDutyAccountFacts {}
}
