import type { FindingResource } from './finding.ts';
import type { Severity } from '../names.ts';

/** A failure of the earlier run that is not open now, because it is resolved or suppressed. */
export interface ResolvedFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly resource: FindingResource;
  /**
   * `gone`: the complete listing no longer contains the resource. `unlisted`: the result lists all open failures and all findings that could
   * not be evaluated, but not this one.
   */
  readonly why: 'passes' | 'not-applicable' | 'suppressed' | 'gone' | 'unlisted';
}

/** Differences from an earlier run of the same scope. Stable IDs identify findings. */
export interface Changes {
  readonly since: { readonly runId: string; readonly finishedAt: string };
  /** IDs of open failures that the earlier run would have found: they are new. */
  readonly new: readonly string[];
  /** IDs of open failures that the earlier run did not evaluate: it is unknown when they began. */
  readonly firstJudged: readonly string[];
  readonly resolved: readonly ResolvedFinding[];
  /** Failures that are suppressed now: nothing was resolved. Absent in results of earlier versions, which list them under `resolved`. */
  readonly suppressed?: readonly ResolvedFinding[];
  /** Failures that were open in the earlier run and still are. */
  readonly unchanged: number;
  /** IDs of findings that are UNKNOWN or ERROR now but were evaluated in the earlier run. */
  readonly newlyUnreadable: readonly string[];
  /** Earlier failures that this run did not evaluate: it excluded or could not read the rule, account or Region. Never counted as resolved. */
  readonly notCompared: number;
}

/** Open failures of one run, for the trend over time. */
export interface TrendPoint {
  readonly runId: string;
  readonly finishedAt: string;
  readonly failures: Readonly<Record<Severity, number>>;
  /** False if the run could not read everything. */
  readonly complete: boolean;
}
