import type { FindingResource } from './finding.ts';
import type { Severity } from './names.ts';

/** A failure of the earlier run that is none now. */
export interface ResolvedFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly resource: FindingResource;
  /**
   * `gone`: the listing that held the resource was read completely, and it is not in it. `unlisted`: the result names all that is open and all
   * that could not be judged, and it is not among it.
   */
  readonly why: 'passes' | 'not-applicable' | 'suppressed' | 'gone' | 'unlisted';
}

/** What is different from an earlier run of the same scope. Findings are told apart by their stable ids. */
export interface Changes {
  readonly since: { readonly runId: string; readonly finishedAt: string };
  /** Ids of failures that are open now, and that the earlier run would have seen: they have come up since. */
  readonly new: readonly string[];
  /** Ids of failures that are open now, and that the earlier run did not judge: nobody knows since when they are there. */
  readonly firstJudged: readonly string[];
  readonly resolved: readonly ResolvedFinding[];
  /** Failures that were open then and still are. */
  readonly unchanged: number;
  /** Ids of findings that are UNKNOWN or ERROR now and were judged then. */
  readonly newlyUnreadable: readonly string[];
  /** Failures of then that this run did not judge: their rule, account or Region was left out, or could not be read. Never counted as resolved. */
  readonly notCompared: number;
}

/** Open failures of one run, for the course over time. */
export interface TrendPoint {
  readonly runId: string;
  readonly finishedAt: string;
  readonly failures: Readonly<Record<Severity, number>>;
  /** False when the run could not read everything. */
  readonly complete: boolean;
}
