import { type Config, paramsOf } from '../config/config.ts';
import { createEvaluator } from './evaluator.ts';
import { createSuppressions } from './suppressions.ts';
import type { CollectionError } from '../core/fact.ts';
import type { Finding } from '../core/result/finding.ts';
import type { AuditResult, Findings } from '../core/result/result.ts';
import { globalRegion } from '../core/names.ts';
import type { AnyRule } from '../core/rule.ts';
import type { Resource } from '../core/resource.ts';
import { hasTags, type RequiredTags } from './tags.ts';
import type { Run } from '../core/result/run.ts';
import type { SnapshotRecord } from '../core/result/snapshot.ts';
import { createFixVerifier } from './verify-fixes.ts';
import { createResultAggregator, type PartialResult } from './result-aggregator.ts';

/** Evaluates the records of a run, live or from a snapshot. */
export interface Evaluation {
  accept(record: SnapshotRecord): void;
  /** Adds an error that affects the whole run. */
  collectionError(collectionError: CollectionError, type: string, region: string): void;
  /** Returns the result. @param findings the received findings, in the order of reports */
  finish(run: Run, findings: Findings): AuditResult;
  /** Returns the result so far, for a run that is merged from parts. */
  part(accountId: string): PartialResult;
}

export interface EvaluationOptions {
  readonly rules: readonly AnyRule[];
  /** Whether a rule's facts are account-wide or Regional. */
  readonly scopeOf: (rule: AnyRule) => 'global' | 'regional';
  readonly config: Config;
  /** Only resources with these tags are evaluated. Absent: all. */
  readonly tags?: RequiredTags | undefined;
  /** Milliseconds since 1970: the moment the run started. */
  readonly now: number;
  /** Receives the findings: a run can have more than memory holds. */
  readonly receive: (findings: readonly Finding[]) => void;
}

export function createEvaluation({ rules, scopeOf, config, tags, now, receive }: EvaluationOptions): Evaluation {
  const rulesWithParams = rules.map((rule) => ({ rule, params: paramsOf(rule, config), scope: scopeOf(rule) }));
  const suppressions = createSuppressions(config.suppressions ?? [], now, rules);
  const evaluator = createEvaluator({ rules: rulesWithParams, now, suppressionFor: suppressions.suppressionFor });
  // Suppressions are counted once per finding, not again for each fix.
  const verify = createFixVerifier(rules, createEvaluator({ rules: rulesWithParams, now, suppressionFor: () => undefined }));
  const totals = createResultAggregator(rules, config, now);
  for (const { file, message } of config.custom?.problems ?? [])
    totals.collectionError({ kind: 'failed', action: file, message }, { type: 'Custom rules', region: globalRegion, findings: 0 });
  const take = (found: readonly Finding[]) => {
    for (const finding of found) totals.finding(finding);
    receive(found);
  };

  const evaluateResource = (resource: Resource) => {
    // Without its tags, it is unknown whether the run includes the resource.
    const { tagsError } = tags === undefined ? {} : resource;
    if (tags !== undefined && tagsError === undefined && !hasTags(resource.tags, tags)) return;
    totals.resource(resource);
    if (tagsError !== undefined) {
      take(evaluator.unreadable(resource, tagsError));
      return;
    }
    const found = evaluator.resource(resource);
    take(found);
    totals.effects(verify(resource, found));
  };

  return {
    accept(record) {
      if (record.kind === 'uncovered') totals.uncovered(record.uncovered);
      else if (record.kind === 'listing-error') {
        const { type, region, collectionError } = record.listing;
        if (collectionError.kind !== 'not-available') totals.collectionError(collectionError, { type, region, findings: 0 });
        take(evaluator.listingError(record.listing));
      } else if (record.kind === 'resource') evaluateResource(record.resource);
    },
    collectionError: (collectionError, type, region) => totals.collectionError(collectionError, { type, region, findings: 0 }),
    finish: (run, findings) =>
      totals.result(run, { findings, suppressions: suppressions.results(run.accountId), accounts: [run.accountId] }),
    part: (accountId) => totals.part(suppressions.results(accountId)),
  };
}
