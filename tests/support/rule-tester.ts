import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
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
 * Tests a rule by a table of cases. Also checks that every message is used, that evaluation is pure, that facts survive JSON, that every
 * declared fact can change a verdict, and that an unreadable fact makes a verdict UNKNOWN exactly if some value of it would change the verdict.
 */
export function testRule<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs>(
  rule: Rule<T, F, M, P>,
  tests: RuleTests<T, F, M, P>,
): void {
  testRuleFamily([rule as unknown as AnyRule], tests as AnyRuleTests);
}

/** A case of any rule. Families have no typed facts: checking them for a union of resource types takes the compiler minutes. */
interface AnyRuleCase {
  readonly name: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly resource?: Partial<ResourceIdentity>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly severity?: Severity;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

interface AnyRuleTests {
  readonly base: Readonly<Record<string, unknown>>;
  readonly resource?: Partial<ResourceIdentity>;
  readonly pass: readonly AnyRuleCase[];
  readonly fail: readonly AnyRuleCase[];
  readonly notApplicable?: readonly AnyRuleCase[];
  readonly undecided?: readonly AnyRuleCase[];
}

/** Tests every rule of a family by the same table. */
export function testRuleFamily(rules: readonly AnyRule[], tests: AnyRuleTests): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const table = casesOf(tests).map((testCase) => runnable(rule, tests, testCase));
    const messagesUsed = new Set<string>();

    for (const { testCase, evaluate, resource } of table) {
      test(`${testCase.status}: ${testCase.name}`, () =>
        pointingTo(testCase.name, () => {
          const { outcome, verdict } = evaluate();
          expect({ status: outcome.status, message: outcome.message }).toEqual({ status: testCase.status, message: outcome.message });
          if (testCase.message !== undefined) expect(verdict?.messageId).toBe(testCase.message);
          if (testCase.severity !== undefined) expect(outcome.severity).toBe(testCase.severity);
          if (testCase.evidence !== undefined) expect(outcome.evidence).toMatchObject(testCase.evidence);
          if (verdict !== undefined) messagesUsed.add(verdict.messageId);
          expect(evaluate(JSON.parse(JSON.stringify(resource)) as Resource).outcome).toEqual(outcome);
          for (const fact of rule.facts) {
            const { outcome: blinded } = evaluate(withFact(resource, fact, hidden(fact)));
            if (blinded.status === outcome.status && outcome.status !== 'UNKNOWN') continue;
            expect({ withoutFact: fact, status: blinded.status }).toEqual({ withoutFact: fact, status: 'UNKNOWN' });
            if (outcome.status !== 'UNKNOWN') expect(blinded.collectionError).toMatchObject({ message: `${fact} is hidden` });
          }
        }));
    }

    test('every message is used by a case', () => {
      expect([...messagesUsed].sort()).toEqual(Object.keys(rule.messages).sort());
    });

    test('every declared fact decides a case, and is needed wherever its absence gives UNKNOWN', () => {
      const { unused, needless } = factUse(rule, tests);
      expect(unused).toEqual([]);
      expect(needless).toEqual([]);
    });
  });
}

const casesOf = (tests: AnyRuleTests) =>
  kinds.flatMap(([kind, status]) => (tests[kind] ?? []).map((testCase) => ({ ...testCase, status })));

/**
 * Gives each fact of each case the values of the other cases. Returns the facts that change no outcome, and the cases in which a fact is
 * read needlessly: the verdict is UNKNOWN without it, although no value of it changes the verdict.
 */
export function factUse(rule: AnyRule, tests: AnyRuleTests): { readonly unused: readonly string[]; readonly needless: readonly string[] } {
  const table = casesOf(tests).map((testCase) => runnable(rule, tests, testCase));
  const needless: string[] = [];
  const used = new Set<string>();
  for (const fact of rule.facts) {
    const values = distinct([undefined, ...table.map(({ facts }) => facts[fact])]);
    for (const { testCase, evaluate, resource } of table) {
      const { outcome } = evaluate();
      const others = values.map((value) => evaluate(withFact(resource, fact, toFact(value))).outcome);
      if (others.some((other) => !isDeepStrictEqual(other, outcome))) used.add(fact);
      const { outcome: blinded } = evaluate(withFact(resource, fact, hidden(fact)));
      const isNeedless = blinded.status === 'UNKNOWN' && others.every(({ status }) => status === outcome.status);
      if (isNeedless && outcome.status !== 'UNKNOWN') needless.push(`${testCase.name}: no value of ${fact} changes the verdict`);
    }
  }
  return { unused: rule.facts.filter((fact) => !used.has(fact)), needless };
}

/** A case with its resource, and the rule as a function. */
function runnable<C extends AnyRuleCase>(rule: AnyRule, tests: AnyRuleTests, testCase: C) {
  const facts: Readonly<Record<string, unknown>> = { ...tests.base, ...testCase.facts };
  const resource = resourceWith(rule, facts, { ...tests.resource, ...testCase.resource });
  const params = { ...defaults(rule.params), ...testCase.params } as ParameterValues;
  return { testCase, facts, resource, evaluate: (changed: Resource = resource) => applyRule(rule, changed, params) };
}

/** Runs a test; a failure points to the case in the test file instead of this file. */
function pointingTo(caseName: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    const { testPath } = expect.getState();
    if (error instanceof Error && testPath !== undefined) {
      const before = readFileSync(testPath, 'utf8').split(`name: ${quoted(caseName)}`);
      const lines = before[0]?.split('\n') ?? [];
      if (before.length > 1)
        error.stack = `${error.name}: ${error.message}\n    at case (${testPath}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1})`;
    }
    throw error;
  }
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const distinct = (values: readonly unknown[]): unknown[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];

const toFact = (value: unknown): Fact => (value === undefined ? { state: 'absent' } : { state: 'known', value });

const hidden = (fact: string): Fact => ({
  state: 'unreadable',
  collectionError: { kind: 'denied', action: 'test:Read', message: `${fact} is hidden` },
});

const withFact = (resource: Resource, name: string, fact: Fact): Resource => ({ ...resource, facts: { ...resource.facts, [name]: fact } });

function applyRule(rule: unknown, resource: Resource, params: ParameterValues) {
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
  rule: { readonly resourceType: ResourceType; readonly facts: readonly string[]; readonly service: string },
  facts: Readonly<Record<string, unknown>>,
  change: object,
): Resource {
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
    facts: Object.fromEntries(rule.facts.map((name) => [name, toFact(facts[name])])) as Resource['facts'],
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
