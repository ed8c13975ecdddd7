import type { CollectionError } from '../fact.ts';
import type { Severity } from '../names.ts';
import type { Evidence } from '../evidence.ts';
import type { Status } from './finding.ts';

/** The result of a rule for one resource, before it becomes a finding. */
export interface Outcome {
  readonly status: Status;
  readonly severity: Severity;
  readonly severityReason?: string;
  readonly message: string;
  readonly evidence: Evidence;
  readonly collectionError?: CollectionError;
}
