import { severities, type Severity } from '../../../model/names.ts';
import type { Counts } from '../../../model/result.ts';
import { outcomeAt, type PageData } from '../data.ts';
import { gravest, noCounts } from '../ranking.ts';

/** Findings of one rule that a filter leaves. */
export interface Group {
  /** Index into the rules of the page's data. */
  readonly rule: number;
  /** Indices of findings, in the order of the result. */
  readonly findings: readonly number[];
  readonly counts: Counts;
  /** The gravest among the failures; among all when none fails. */
  readonly severity: Severity;
}

/** Findings by rule: rules that fail first, then the gravest, then those with most findings. */
export function groupsOf(data: PageData, findings: readonly number[]): Group[] {
  const byRule = Map.groupBy(findings, (index) => data.columns.rule[index] ?? -1);
  return [...byRule]
    .map(([rule, own]) => {
      const counts = { ...noCounts };
      for (const index of own) counts[outcomeAt(data, index)] += 1;
      const deciding = counts.FAIL > 0 ? own.filter((index) => outcomeAt(data, index) === 'FAIL') : own;
      return { rule, findings: own, counts, severity: gravest(deciding.flatMap((index) => data.columns.severity[index] ?? [])) };
    })
    .sort(
      (a, b) =>
        Number(b.counts.FAIL > 0) - Number(a.counts.FAIL > 0) ||
        severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
        b.findings.length - a.findings.length,
    );
}
