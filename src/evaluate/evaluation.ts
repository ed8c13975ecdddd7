import { type Config, paramsOf } from '../config/config.ts';
import { createEvaluator } from './evaluator.ts';
import { createSuppressions } from './suppressions.ts';
import { collectorOf } from '../collect/plan.ts';
import type { Collector } from '../core/collector.ts';
import type { CollectionError } from '../core/fact.ts';
import type { Finding } from '../core/finding.ts';
import type { AuditResult, Findings } from '../core/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { Run } from '../core/run.ts';
import type { SnapshotRecord } from '../core/snapshot.ts';
import { createResultAggregator, type PartialResult } from './result-aggregator.ts';

/** Judges what a run reads, record by record, live or from a snapshot: there is no other way from facts to a result. */
export interface Evaluation {
  accept(record: SnapshotRecord): void;
  /** Something about the run as a whole that could not be read. */
  collectionError(collectionError: CollectionError, type: string, region: string): void;
  /** @param findings what was received, in the order of reports */
  finish(run: Run, findings: Findings): AuditResult;
  /** What was found so far, for a run that is put together from parts. */
  part(accountId: string): PartialResult;
}

/** @param receive takes the findings: a run can have more than memory holds */
export function createEvaluation(
  rules: readonly AnyRule[],
  collectors: readonly Collector[],
  config: Config,
  now: number,
  receive: (findings: readonly Finding[]) => void,
): Evaluation {
  const rulesWithParams = rules.map((rule) => ({ rule, params: paramsOf(rule, config), scope: collectorOf(rule, collectors).scope }));
  const suppressions = createSuppressions(config.suppressions ?? [], now);
  const evaluator = createEvaluator({ rules: rulesWithParams, now, suppressionFor: suppressions.suppressionFor });
  const totals = createResultAggregator(rules, config, now);
  const take = (found: readonly Finding[]) => {
    for (const finding of found) totals.finding(finding);
    receive(found);
  };

  return {
    accept(record) {
      if (record.kind === 'uncovered') totals.census(record.uncovered);
      else if (record.kind === 'listing-error') {
        const { type, region, collectionError } = record.listing;
        if (collectionError.kind !== 'not-available') totals.collectionError(collectionError, { type, region, findings: 0 });
        take(evaluator.listingError(record.listing));
      } else if (record.kind === 'resource') {
        totals.resource(record.resource);
        take(evaluator.resource(record.resource));
      }
    },
    collectionError: (collectionError, type, region) => totals.collectionError(collectionError, { type, region, findings: 0 }),
    finish: (run, findings) => totals.result(run, findings, suppressions.results(run.accountId), [run.accountId]),
    part: (accountId) => totals.part(suppressions.results(accountId)),
  };
}

/** Types that some rule judges, for the census. */
export const coveredTypes = (rules: readonly AnyRule[]): ReadonlySet<string> => new Set(rules.map(({ resourceType }) => resourceType));
