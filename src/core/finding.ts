import type { CollectionError } from './fact.ts';
import type { ResourceType } from './facts.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from './names.ts';
import type { Tags } from './resource.ts';
import type { Evidence } from './rule.ts';

/**
 * - `PASS`, `FAIL`, `NOT_APPLICABLE`: the rule judged the resource.
 * - `UNKNOWN`: something the rule needs could not be read.
 * - `ERROR`: the rule itself broke; a defect of Onus.
 */
export type Status = 'PASS' | 'FAIL' | 'UNKNOWN' | 'NOT_APPLICABLE' | 'ERROR';

/** Statuses in the order reports list them. */
export const statuses = ['FAIL', 'UNKNOWN', 'ERROR', 'PASS', 'NOT_APPLICABLE'] as const satisfies readonly Status[];

/** The resource a finding is about. When a listing failed, `id` is `*`, `arn` is null and the finding stands for all of the type. */
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
  /** Last day it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

/** What one rule says of one resource. */
export interface Finding {
  /** Stable between runs: the same rule and resource give the same id. */
  readonly id: string;
  readonly ruleId: string;
  readonly status: Status;
  readonly severity: Severity;
  /** Why the severity is not the rule's own. */
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
   * Day of the run that first saw the failure, `YYYY-MM-DD`; absent when earlier runs are not known. A failure that cannot be judged now
   * keeps it.
   */
  readonly firstSeen?: string;
  /** Why the resource is judged in another category than its service's. */
  readonly reclassified?: string;
}
