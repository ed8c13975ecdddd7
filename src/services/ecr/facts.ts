import type { ResourceKey } from '../kms/facts.ts';

/** Whether tags of a repository can be overwritten. */
export interface TagMutability {
  /** `MUTABLE`, `IMMUTABLE`, `IMMUTABLE_WITH_EXCLUSION` or `MUTABLE_WITH_EXCLUSION`. */
  readonly mode: string;
  /** Wildcard patterns of the tags to which the opposite applies. */
  readonly exclusions: readonly string[];
}

/** A rule of a lifecycle policy. */
export interface LifecycleRule {
  /** `expire` or `transition`. */
  readonly action: string;
  /** `tagged`, `untagged` or `any`. */
  readonly tags: string;
}

/** Active findings of Amazon Inspector with one severity and an available fix. */
export interface FixableFindings {
  readonly severity: string;
  readonly count: number;
  /** ISO 8601. */
  readonly oldestAt: string;
}

/** The image of a repository that was pushed last, without artifacts and images that ECR cannot scan. */
export interface NewestImage {
  readonly digest: string;
  /** ISO 8601. */
  readonly pushedAt: string;
  /** Such as `COMPLETE`, `ACTIVE` or `PENDING`; absent: the image was not scanned. */
  readonly scanStatus?: string;
  /** Number of findings by severity, as ECR summarizes them. */
  readonly findings?: Readonly<Record<string, number>>;
  /** Findings of Amazon Inspector with a fix, by severity; absent: the registry uses basic scanning, or the image was not scanned. */
  readonly fixable?: readonly FixableFindings[];
}

/** A rule of the scanning configuration of a registry. */
export interface ScanningRule {
  /** `SCAN_ON_PUSH`, `CONTINUOUS_SCAN` or `MANUAL`. */
  readonly frequency: string;
  readonly filters: readonly string[];
}

/** How the registry scans images. */
export interface RegistryScanning {
  /** `BASIC` or `ENHANCED`. */
  readonly type: string;
  readonly rules: readonly ScanningRule[];
}

/** Another registry to which a registry copies images. */
export interface ReplicationTarget {
  readonly region: string;
  readonly registryId: string;
}

/** A rule that caches the images of another registry. */
export interface PullThroughRule {
  /** Prefix of the repositories; `ROOT`: all repositories. */
  readonly prefix: string;
  /** Host of the other registry, such as `quay.io`. */
  readonly upstream: string;
}

interface EcrFacts {
  'AWS::ECR::Repository': {
    /** Scan frequency in force: `SCAN_ON_PUSH`, `CONTINUOUS_SCAN` or `MANUAL`. */
    scanFrequency: string;
    /** Absent: the repository contains no image that ECR can scan. */
    newestImage?: NewestImage;
    tagMutability: TagMutability;
    /** Prefix of the pull through cache rule that fills the repository; absent: none. */
    pullThroughPrefix?: string;
    /** Absent: the repository has no lifecycle policy. */
    lifecycleRules?: readonly LifecycleRule[];
    /** Absent: the repository is encrypted with a key of S3 (AES-256). */
    encryptionKey?: ResourceKey;
    /** Resource policy text; absent: none. */
    policy?: string;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  'AWS::ECR::PublicRepository': {
    /** Resource policy text, which decides who can push; absent: none. */
    policy?: string;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
}

/** Regional. */
interface EcrAccountFacts {
  /** Number of private repositories. */
  repositoryCount: number;
  registryScanning: RegistryScanning;
  /** Resource policy text of the registry; absent: none. */
  registryPolicy?: string;
  /** The organization of the account; absent: the account is not in an organization. */
  registryOrganizationId?: string;
  registryReplication: readonly ReplicationTarget[];
  pullThroughRules: readonly PullThroughRule[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EcrFacts {}
  interface AccountFacts extends EcrAccountFacts {}
}
