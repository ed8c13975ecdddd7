import { severities, type Severity } from '../../../model/names.ts';
import { type Counts, counterOf } from '../../../model/result.ts';
import { at, type PageData } from '../data.ts';
import { noCounts } from '../ranking.ts';
import type { View } from './filter.ts';

/** Findings of one rule, or on one resource, that a filter leaves. */
export interface Group {
  /** Index into the rules or the resources of the page's data. */
  readonly of: number;
  /** Indices of findings, in the order of the result. */
  readonly findings: readonly number[];
  readonly counts: Counts;
  /** The gravest among the failures; among all when none fails. */
  readonly severity: Severity;
}

/** Findings by rule or by resource: what fails first, then the gravest, then those with most failures. */
export function groupsOf(data: PageData, findings: readonly number[], view: View): Group[] {
  const outcomes = data.kinds.map(counterOf);
  const ranks = data.kinds.map(({ severity }) => severities.indexOf(severity));
  const ofFinding =
    view === 'rule'
      ? (index: number) => at(data.kinds, at(data.findings.kind, index)).rule
      : (index: number) => at(data.findings.resource, index);
  const groups = new Map<
    number,
    { findings: number[]; counts: { -readonly [O in keyof Counts]: number }; failing: number; other: number }
  >();
  for (const index of findings) {
    const of = ofFinding(index);
    const kind = at(data.findings.kind, index);
    const outcome = at(outcomes, kind);
    const group = groups.get(of) ?? { findings: [], counts: { ...noCounts }, failing: -1, other: -1 };
    if (group.findings.length === 0) groups.set(of, group);
    group.findings.push(index);
    group.counts[outcome] += 1;
    const rank = at(ranks, kind);
    if (outcome === 'FAIL') group.failing = Math.max(group.failing, rank);
    else group.other = Math.max(group.other, rank);
  }
  return [...groups]
    .map(([of, { findings: own, counts, failing, other }]) => ({ of, findings: own, counts, rank: failing >= 0 ? failing : other }))
    .sort(
      (a, b) =>
        Number(b.counts.FAIL > 0) - Number(a.counts.FAIL > 0) ||
        b.rank - a.rank ||
        b.counts.FAIL - a.counts.FAIL ||
        b.findings.length - a.findings.length,
    )
    .map(({ rank, ...group }) => ({ ...group, severity: at(severities, rank) }));
}
