import { compareFindings } from '../evaluate/evaluator.ts';
import type { Finding } from '../core/result/finding.ts';

/** Keeps the first findings in the order of reports, up to a limit, to bound memory. */
export interface TopFindings {
  add(finding: Finding): void;
  /** Whether `add` would keep a finding. */
  takes(finding: Finding): boolean;
  /** In the order of reports. */
  sorted(): Finding[];
}

export function createTopFindings(limit: number): TopFindings {
  let kept: Finding[] = [];
  /** The last finding that is kept, once the limit is reached. */
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
