import { evaluateRule } from '../../src/evaluate/evaluate-rule.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { FactName, FactsByType, ResourceType } from '../../src/core/facts.ts';
import type { Severity } from '../../src/core/names.ts';
import type { ParameterSpecs, ParameterValues } from '../../src/core/parameters.ts';
import type { Resource, ResourceIdentity } from '../../src/core/resource.ts';
import type { AnyRule, Rule, Verdict } from '../../src/core/rule.ts';

/** The moment all rule tests happen. */
export const testNow = Date.parse('2026-11-15T12:00:00Z');
/** ISO 8601 time so many days before {@link testNow}; negative: after it. */
export const daysAgo = (days: number): string => new Date(testNow - days * 86_400_000).toISOString();

type Facts<T extends ResourceType, F extends FactName<T>> = Pick<FactsByType[T], F>;
type Changed<V> = { readonly [K in keyof V]?: V[K] | undefined };

/** One case: the good resource with something changed. `undefined` makes a fact absent. */
export interface RuleCase<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs> {
  readonly name: string;
  readonly facts?: Changed<Facts<T, F>>;
  readonly resource?: Partial<ResourceIdentity<T>>;
  readonly params?: Partial<ParameterValues<P>>;
  /** Message the rule must answer with. */
  readonly message?: M;
  /** Severity of the verdict; default: not looked at. */
  readonly severity?: Severity;
  /** Evidence that must be in the verdict. */
  readonly evidence?: Readonly<Record<string, unknown>>;
}

export interface RuleTests<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs> {
  /** Facts of a resource the rule has no complaint about (or any neutral start). */
  readonly base: Facts<T, F>;
  readonly resource?: Partial<ResourceIdentity<T>>;
  readonly pass: readonly RuleCase<T, F, M, P>[];
  readonly fail: readonly RuleCase<T, F, M, P>[];
  readonly notApplicable?: readonly RuleCase<T, F, M, P>[];
  readonly undecided?: readonly RuleCase<T, F, M, P>[];
}

const kinds = [
  ['pass', 'PASS'],
  ['fail', 'FAIL'],
  ['notApplicable', 'NOT_APPLICABLE'],
  ['undecided', 'UNKNOWN'],
] as const;

/**
 * Tests a rule by a table of cases. Adds for free: every message is used, inputs stay untouched, the same question has the same
 * answer, facts survive a trip through JSON, and blinding: each fact made unreadable leaves the verdict as it is or makes it UNKNOWN.
 */
export function testRule<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs>(
  rule: Rule<T, F, M, P>,
  tests: RuleTests<T, F, M, P>,
): void {
  describe(rule.id, () => {
    const messagesUsed = new Set<string>();
    for (const [kind, status] of kinds) {
      for (const testCase of tests[kind] ?? []) {
        test(`${status}: ${testCase.name}`, () => {
          const facts: Record<string, unknown> = { ...tests.base, ...testCase.facts };
          const resource = resourceWith(rule, facts, { ...tests.resource, ...testCase.resource });
          const params = { ...defaults(rule.params), ...testCase.params } as ParameterValues<P>;
          const { outcome, verdict } = judge(rule, resource, params);

          expect({ status: outcome.status, message: outcome.message }).toEqual({ status, message: outcome.message });
          if (testCase.message !== undefined) expect(verdict?.messageId).toBe(testCase.message);
          if (testCase.severity !== undefined) expect(outcome.severity).toBe(testCase.severity);
          if (testCase.evidence !== undefined) expect(outcome.evidence).toMatchObject(testCase.evidence);
          if (verdict !== undefined) messagesUsed.add(verdict.messageId);

          expect(judge(rule, JSON.parse(JSON.stringify(resource)) as Resource, params).outcome).toEqual(outcome);
          for (const fact of rule.facts) {
            const blinded = judge(rule, resourceWith(rule, facts, { ...tests.resource, ...testCase.resource }, fact), params).outcome;
            if (blinded.status !== 'UNKNOWN') expect({ blinded: fact, ...blinded }).toEqual({ blinded: fact, ...outcome });
            else if (outcome.status !== 'UNKNOWN') expect(blinded.collectionError).toMatchObject({ message: `${fact} is hidden` });
          }
        });
      }
    }
    test('every message is used by some case', () => {
      expect([...messagesUsed].sort()).toEqual(Object.keys(rule.messages).sort());
    });
  });
}

function judge(rule: unknown, resource: Resource, params: ParameterValues) {
  const { evaluate, ...rest } = rule as AnyRule;
  let verdict: Verdict | undefined;
  const watched: AnyRule = {
    ...rest,
    evaluate: (facts, verdicts, context) => {
      verdict = evaluate(facts, verdicts, context);
      return verdict;
    },
  };
  const outcome = evaluateRule(watched, deepFreeze(resource), deepFreeze(params), testNow);
  return { outcome, verdict };
}

function resourceWith(
  rule: { resourceType: ResourceType; facts: readonly string[]; service: string },
  facts: Record<string, unknown>,
  change: object,
  hidden?: string,
): Resource {
  const collected: Record<string, Fact> = {};
  for (const name of rule.facts) {
    const value = facts[name];
    collected[name] =
      name === hidden
        ? { state: 'unreadable', collectionError: { kind: 'denied', action: 'test:Read', message: `${name} is hidden` } }
        : value === undefined
          ? { state: 'absent' }
          : { state: 'known', value };
  }
  return {
    type: rule.resourceType,
    service: rule.service as Resource['service'],
    id: 'the-resource',
    arn: 'arn:aws:test:eu-west-1:111122223333:the-resource',
    name: 'the-resource',
    accountId: '111122223333',
    partition: 'aws',
    region: 'eu-west-1',
    tags: {},
    ...change,
    facts: collected as Resource['facts'],
  };
}

const defaults = (specs: ParameterSpecs): ParameterValues =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));

function deepFreeze<V>(value: V): V {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
