import { compareFindings } from '../evaluate/evaluator.ts';
import type { Finding } from '../core/finding.ts';

/** Keeps the findings that come first in a report, as many as it may; memory is bounded however many are offered. */
export interface TopFindings {
  add(finding: Finding): void;
  /** Whether a finding would still be kept. */
  takes(finding: Finding): boolean;
  /** In the order of reports. */
  sorted(): Finding[];
}

export function createTopFindings(limit: number): TopFindings {
  let kept: Finding[] = [];
  /** The last one that is kept, once there are more than enough. */
  let last: Finding | undefined;
  const cut = () => {
    kept = kept.sort(compareFindings).slice(0, limit);
    last = kept.length === limit ? kept.at(-1) : undefined;
  };
  const takes = (finding: Finding) => last === undefined || compareFindings(finding, last) < 0;
  return {
    takes,
    add(finding) {
      if (!takes(finding)) return;
      kept.push(finding);
      if (kept.length >= 2 * limit) cut();
    },
    sorted() {
      cut();
      return kept;
    },
  };
}
