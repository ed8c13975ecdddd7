import { absent, known } from '../core/fact.ts';
import { UnreadableFact } from '../core/first-verdict.ts';
import type { Finding } from '../core/result/finding.ts';
import { counterOf, type FixEffect, type VerifiedFix } from '../core/result/result.ts';
import type { Resource } from '../core/resource.ts';
import type { AnyRule } from '../core/rule.ts';
import { valuesOf } from './evaluate-rule.ts';
import type { Evaluator } from './evaluator.ts';

/** Effect of a fix on one finding of a resource. */
export interface Effect {
  /** ID of the fix, or of the rule if it has none. */
  readonly fix: string;
  readonly kind: 'resolves' | 'remains' | 'alsoResolves' | 'breaks';
  /** The finding before the fix. */
  readonly finding: Finding;
  /** The message after the fix. */
  readonly message: string;
}

type FixRule = Pick<AnyRule, 'id' | 'fix' | 'facts' | 'fixedFacts'>;

/** ID of the fix of a rule. */
export const fixOf = ({ id, fix }: Pick<AnyRule, 'id' | 'fix'>): string => fix ?? id;

/** Returns a function that applies each fix of a resource's failures to its facts and evaluates its rules again. */
export function createFixVerifier(
  rules: readonly FixRule[],
  evaluator: Pick<Evaluator, 'resource'>,
): (resource: Resource, findings: readonly Finding[]) => readonly Effect[] {
  const verifiable = new Map(rules.filter(({ fixedFacts }) => fixedFacts !== undefined).map((rule) => [rule.id, rule]));
  const fixes = new Map(rules.map((rule) => [rule.id, fixOf(rule)]));
  return (resource, findings) => {
    const failing = findings.filter((finding) => counterOf(finding) === 'FAIL');
    const toFix = failing.filter(({ ruleId }) => verifiable.has(ruleId));
    return [...Map.groupBy(toFix, ({ ruleId }) => fixes.get(ruleId) ?? ruleId)].flatMap(([fix, group]) => {
      const fixed = afterFix(
        resource,
        group.flatMap(({ ruleId }) => verifiable.get(ruleId) ?? []),
      );
      if (fixed === undefined) return [];
      const after = new Map(evaluator.resource(fixed).map((finding) => [finding.id, finding]));
      return findings.flatMap((finding) => effectOf(finding, after.get(finding.id), { fix, group }) ?? []);
    });
  };
}

/** The resource after the fixes of several rules; `undefined` if a fact that they change could not be read. */
function afterFix(resource: Resource, rules: readonly FixRule[]): Resource | undefined {
  let fixed = resource;
  try {
    for (const rule of rules) {
      const changed = rule.fixedFacts?.(valuesOf(rule, fixed), fixed) ?? {};
      const facts = Object.entries(changed).map(([name, value]) => [name, value === undefined ? absent() : known(value)]);
      fixed = { ...fixed, facts: { ...fixed.facts, ...Object.fromEntries(facts) } };
    }
  } catch (error) {
    if (error instanceof UnreadableFact) return undefined;
    throw error;
  }
  return fixed;
}

function effectOf(
  before: Finding,
  after: Finding | undefined,
  { fix, group }: { readonly fix: string; readonly group: readonly Finding[] },
): Effect | undefined {
  if (after === undefined) return undefined;
  const effect = (kind: Effect['kind']): Effect => ({ fix, kind, finding: before, message: after.message });
  const resolved = after.status === 'PASS' || after.status === 'NOT_APPLICABLE';
  if (counterOf(before) === 'FAIL') {
    if (group.includes(before)) return effect(resolved ? 'resolves' : 'remains');
    return resolved ? effect('alsoResolves') : undefined;
  }
  return before.status !== 'FAIL' && after.status === 'FAIL' ? effect('breaks') : undefined;
}

/** Counts effects by fix, kind and rule. */
export interface FixTally {
  add(effects: readonly Effect[]): void;
  join(fixes: readonly VerifiedFix[]): void;
  results(): VerifiedFix[];
}

export function createFixTally(): FixTally {
  const fixes = new Map<string, { resolves: number; effects: Map<string, FixEffect & { readonly kind: Effect['kind'] }> }>();
  const of = (id: string) => {
    const own = fixes.get(id) ?? { resolves: 0, effects: new Map() };
    fixes.set(id, own);
    return own;
  };
  const count = (id: string, kind: Effect['kind'], { ruleId, findings, message }: FixEffect) => {
    const own = of(id);
    const key = `${kind} ${ruleId}`;
    own.effects.set(key, { kind, ruleId, message, findings: (own.effects.get(key)?.findings ?? 0) + findings });
  };
  return {
    add(effects) {
      for (const { fix, kind, finding, message } of effects) {
        if (kind === 'resolves') of(fix).resolves += 1;
        else count(fix, kind, { ruleId: finding.ruleId, findings: 1, message });
      }
    },
    join(others) {
      for (const { id, resolves, ...effects } of others) {
        of(id).resolves += resolves;
        for (const kind of ['remains', 'alsoResolves', 'breaks'] as const) for (const effect of effects[kind]) count(id, kind, effect);
      }
    },
    results: () =>
      [...fixes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { resolves, effects }]) => {
          const ofKind = (kind: Effect['kind']) =>
            [...effects.values()]
              .filter((effect) => effect.kind === kind)
              .map(({ ruleId, findings, message }) => ({ ruleId, findings, message }))
              .sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1));
          return { id, resolves, remains: ofKind('remains'), alsoResolves: ofKind('alsoResolves'), breaks: ofKind('breaks') };
        }),
  };
}
