import type { Severity } from '../../../core/names.ts';
import type { Counts } from '../../../core/result/result.ts';
import { outcomes } from '../labels.ts';
import { type Columns, severityOfRank } from './columns.ts';
import type { View } from './filter.ts';

/** Findings of one rule or resource that match a filter. */
export interface Group {
  /** Index into the rules or the resources of the page's data. */
  readonly of: number;
  /** Indices of findings, in the order of the result. */
  readonly findings: Uint32Array;
  readonly counts: Counts;
  /** The highest severity of the failures, or of all findings if none fails. */
  readonly severity: Severity;
}

/** Groups sorted by priority; each is built when it is read. */
export interface Groups {
  readonly length: number;
  readonly at: (index: number) => Group;
}

const failed = outcomes.indexOf('FAIL');

/** Groups findings by rule or resource: failing ones first, then by severity, then by number of failures. */
export function groupsOf(columns: Columns, findings: Uint32Array, view: View): Groups {
  const { kind, outcome, rank } = columns;
  const ofFinding = columns[view];
  const size = columns.size[view];
  const counts = new Uint32Array(size * outcomes.length);
  const ranks = new Uint8Array(size);
  const sizes = new Uint32Array(size);
  for (const finding of findings) {
    const of = ofFinding[finding] ?? 0;
    const own = kind[finding] ?? 0;
    const counter = of * outcomes.length + (outcome[own] ?? 0);
    counts[counter] = (counts[counter] ?? 0) + 1;
    sizes[of] = (sizes[of] ?? 0) + 1;
    ranks[of] = Math.max(ranks[of] ?? 0, rank[own] ?? 0);
  }
  // Many groups have the same sort key, so only distinct keys are sorted.
  const alike = new Map<number, number[]>();
  for (let of = 0; of < size; of++) {
    if (sizes[of] === 0) continue;
    const key = ((ranks[of] ?? 0) * 2 ** 20 + (counts[of * outcomes.length + failed] ?? 0)) * 2 ** 20 + (sizes[of] ?? 0);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [of]);
    else same.push(of);
  }
  const order = [...alike].sort(([a], [b]) => b - a).flatMap(([, same]) => same);
  const ends = new Uint32Array(size);
  let end = 0;
  for (let of = 0; of < size; of++) ends[of] = end += sizes[of] ?? 0;
  const sorted = new Uint32Array(findings.length);
  const next = ends.map((last, of) => last - (sizes[of] ?? 0));
  for (const finding of findings) {
    const of = ofFinding[finding] ?? 0;
    const place = next[of] ?? 0;
    sorted[place] = finding;
    next[of] = place + 1;
  }
  return {
    length: order.length,
    at: (index) => {
      const of = order[index] ?? 0;
      const last = ends[of] ?? 0;
      return {
        of,
        findings: sorted.subarray(last - (sizes[of] ?? 0), last),
        counts: Object.fromEntries(outcomes.map((name, o) => [name, counts[of * outcomes.length + o] ?? 0])) as unknown as Counts,
        severity: severityOfRank(ranks[of] ?? 0),
      };
    },
  };
}
