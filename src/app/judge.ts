import { type Config, paramsOf } from '../config/config.ts';
import { createEvaluator } from '../engine/evaluator.ts';
import { createSuppressions } from '../engine/suppressions.ts';
import { collectorOf } from '../inventory/plan.ts';
import type { AnyCollector } from '../model/collector.ts';
import type { Gap } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { AuditResult, Findings } from '../model/result.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Run } from '../model/run.ts';
import type { SnapshotRecord } from '../model/snapshot.ts';
import { createTotals, type PartialResult } from './totals.ts';

/** Judges what a run reads, record by record, live or from a snapshot: there is no other way from facts to a result. */
export interface Judge {
  accept(record: SnapshotRecord): void;
  /** Something about the run as a whole that could not be read. */
  gap(gap: Gap, type: string, region: string): void;
  /** @param findings what was received, in the order of reports */
  finish(run: Run, findings: Findings): AuditResult;
  /** What was found so far, for a run that is put together from parts. */
  part(accountId: string): PartialResult;
}

/** @param receive takes the findings: a run can have more than memory holds */
export function createJudge(
  rules: readonly AnyRule[],
  collectors: readonly AnyCollector[],
  config: Config,
  now: number,
  receive: (findings: readonly Finding[]) => void,
): Judge {
  const rulesWithParams = rules.map((rule) => ({ rule, params: paramsOf(rule, config), scope: collectorOf(rule, collectors).scope }));
  const suppressions = createSuppressions(config.suppressions ?? [], now);
  const evaluator = createEvaluator({ rules: rulesWithParams, now, suppressionFor: suppressions.suppressionFor });
  const totals = createTotals(rules, config, now);
  const take = (found: readonly Finding[]) => {
    for (const finding of found) totals.finding(finding);
    receive(found);
  };

  return {
    accept(record) {
      if (record.kind === 'census') totals.census(record.census);
      else if (record.kind === 'listing-gap') {
        const { type, region, gap } = record.listing;
        if (gap.kind !== 'not-offered') totals.gap(gap, { type, region, findings: 0 });
        take(evaluator.listingGap(record.listing));
      } else if (record.kind === 'resource') {
        totals.resource(record.resource);
        take(evaluator.resource(record.resource));
      }
    },
    gap: (gap, type, region) => totals.gap(gap, { type, region, findings: 0 }),
    finish: (run, findings) => totals.result(run, findings, suppressions.results(run.accountId), [run.accountId]),
    part: (accountId) => totals.part(suppressions.results(accountId)),
  };
}

/** Types that some rule judges, for the census. */
export const coveredTypes = (rules: readonly AnyRule[]): ReadonlySet<string> => new Set(rules.map(({ resourceType }) => resourceType));
