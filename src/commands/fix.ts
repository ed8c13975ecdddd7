import { scopesIn } from '../collect/plan.ts';
import { openSnapshot } from '../collect/snapshot-file.ts';
import { type Config, paramsOf } from '../config/config.ts';
import type { Finding } from '../core/result/finding.ts';
import { fixes } from '../core/result/fixes.ts';
import { counterOf } from '../core/result/result.ts';
import { UserError } from '../core/user-error.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import { selectRules } from '../evaluate/select-rules.ts';
import { createSuppressions } from '../evaluate/suppressions.ts';
import { createFixVerifier, type Effect, fixOf } from '../evaluate/verify-fixes.ts';
import { mostSimilar } from '../util/most-similar.ts';
import { registry } from './registry.ts';

/** Effects of a fix on the resources of a snapshot. */
export interface FixPreview {
  readonly id: string;
  /** What to do, in the imperative. */
  readonly title: string;
  readonly text: string;
  readonly effects: readonly Effect[];
  /** Open failures for which the effect of the fix cannot be computed. */
  readonly estimated: readonly Finding[];
}

/**
 * Applies a fix to the facts of a snapshot and evaluates the rules again.
 * @param resource ARN or ID. Absent: all resources
 * @throws {UserError} if the fix is unknown, or no failure of the snapshot belongs to it
 */
export async function previewFix(
  id: string,
  { snapshot, config, resource }: { readonly snapshot: string; readonly config: Config; readonly resource?: string | undefined },
): Promise<FixPreview> {
  assertFix(id);
  const { manifest, records } = await openSnapshot(snapshot);
  const collected = registry.rules.filter((rule) => manifest.run.rules.includes(rule.id));
  const rules = selectRules(collected, {}, config);
  const ids = new Set(rules.filter((rule) => rule.id === id || fixOf(rule) === id).map((rule) => rule.id));
  const scopeOf = scopesIn(registry.collectors);
  const now = Date.parse(manifest.run.startedAt);
  const { suppressionFor } = createSuppressions(config.suppressions ?? [], now, rules);
  const evaluator = createEvaluator({
    rules: rules.map((rule) => ({ rule, params: paramsOf(rule, config), scope: scopeOf(rule) })),
    now,
    suppressionFor,
  });
  const verify = createFixVerifier(rules, evaluator);
  const effects: Effect[] = [];
  const estimated: Finding[] = [];
  for await (const record of records) {
    if (record.kind !== 'resource') continue;
    if (resource !== undefined && record.resource.arn !== resource && record.resource.id !== resource) continue;
    const findings = evaluator.resource(record.resource);
    const failing = findings.filter((finding) => ids.has(finding.ruleId) && counterOf(finding) === 'FAIL');
    if (failing.length === 0) continue;
    // Only the rules of this fix are applied, also if the ID is that of one rule of a larger fix.
    const own = verify(
      record.resource,
      findings.filter((finding) => ids.has(finding.ruleId) || counterOf(finding) !== 'FAIL'),
    );
    const all = verify(record.resource, findings).filter(({ kind }) => kind === 'alsoResolves');
    effects.push(...own, ...all.filter(({ fix }) => own.some((effect) => effect.fix === fix)));
    const known = new Set(own.map(({ finding }) => finding.id));
    estimated.push(...failing.filter((finding) => !known.has(finding.id)));
  }
  if (effects.length === 0 && estimated.length === 0)
    throw new UserError(`no open failure${resource === undefined ? '' : ` of ${resource}`} in ${snapshot} belongs to ${id}`);
  return { id, ...wordsOf(id), effects, estimated };
}

/** @throws {UserError} if neither a fix nor a rule has the ID */
function assertFix(id: string): void {
  const known = [...fixes.map((fix) => fix.id), ...registry.rules.map((rule) => rule.id)];
  if (known.includes(id)) return;
  const similar = mostSimilar(id, known);
  throw new UserError(`unknown fix '${id}': ${similar === undefined ? 'use the ID of a fix or a rule' : `did you mean ${similar}?`}`);
}

function wordsOf(id: string): { readonly title: string; readonly text: string } {
  const fix = fixes.find((one) => one.id === id);
  if (fix !== undefined) return { title: fix.title, text: fix.text };
  const rule = registry.rules.find((one) => one.id === id);
  return { title: rule?.title ?? id, text: rule?.remediation.text ?? '' };
}
