import type { CollectionError } from '../fact.ts';
import type { ResourceType } from '../facts.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from '../names.ts';
import type { Tags } from '../resource.ts';
import type { Evidence } from '../evidence.ts';

/**
 * - `PASS`, `FAIL`, `NOT_APPLICABLE`: the rule evaluated the resource.
 * - `UNKNOWN`: something the rule needs could not be read.
 * - `ERROR`: the rule threw an error: a bug in Onus.
 */
export type Status = 'PASS' | 'FAIL' | 'UNKNOWN' | 'NOT_APPLICABLE' | 'ERROR';

/** Statuses in the order reports list them. */
export const statuses = ['FAIL', 'UNKNOWN', 'ERROR', 'PASS', 'NOT_APPLICABLE'] as const satisfies readonly Status[];

/** The resource a finding is about. When a listing failed, `id` is `*`, `arn` is null and the finding covers all resources of the type. */
export interface FindingResource {
  readonly type: ResourceType;
  readonly id: string;
  readonly arn: string | null;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly tags: Tags | null;
}

/** Why a finding is not counted as open. */
export interface Suppression {
  readonly reason: string;
  /** Last day on which it applies, `YYYY-MM-DD`. */
  readonly until: string;
}

/** The result of one rule for one resource. */
export interface Finding {
  /** Stable between runs: the same rule and resource have the same ID. */
  readonly id: string;
  readonly ruleId: string;
  readonly status: Status;
  readonly severity: Severity;
  /** Why the severity differs from the rule's. */
  readonly severityReason?: string;
  readonly responsibility: ResponsibilityId;
  readonly category: Category;
  readonly service: ServiceId;
  readonly resource: FindingResource;
  readonly message: string;
  readonly evidence: Evidence;
  /** Set when the status is UNKNOWN. */
  readonly collectionError?: CollectionError;
  readonly suppressed?: Suppression;
  /**
   * Day of the run that first saw the failure, `YYYY-MM-DD`; absent if earlier runs are not available. A failure that cannot be evaluated now
   * keeps it.
   */
  readonly firstSeen?: string;
  /** Why the resource is evaluated in a category other than that of its service. */
  readonly reclassified?: string;
}
