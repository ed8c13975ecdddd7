import { machineTimeIn } from '../core/readable-time.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../core/fact.ts';
import type { Severity } from '../core/names.ts';
import type { ParameterValues } from '../core/parameters.ts';
import type { Resource, ResourceIdentity } from '../core/resource.ts';
import type { AnyRule, Verdict } from '../core/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';

/** The moment at which all rule tests happen. */
export const testNow = Date.parse('2026-11-15T12:00:00Z');

/** One case: the base resource with something changed. `undefined` (in YAML: null) makes a fact absent. */
export interface AnyRuleCase {
  readonly name: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly resource?: Partial<ResourceIdentity>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly severity?: Severity;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** The test table of a rule. */
export interface AnyRuleTests {
  readonly base: Readonly<Record<string, unknown>>;
  readonly resource?: Partial<ResourceIdentity>;
  readonly pass: readonly AnyRuleCase[];
  readonly fail: readonly AnyRuleCase[];
  readonly notApplicable?: readonly AnyRuleCase[];
  readonly undecided?: readonly AnyRuleCase[];
}

/** A check of a rule. `run` returns what is wrong; `undefined` if nothing is. */
export interface RuleCheck {
  readonly name: string;
  /** The case that it checks, if it is about one. */
  readonly caseName?: string;
  run(): string | undefined;
}

const kinds = [
  ['pass', 'PASS'],
  ['fail', 'FAIL'],
  ['notApplicable', 'NOT_APPLICABLE'],
  ['undecided', 'UNKNOWN'],
] as const;

/**
 * Returns the checks of a rule by a table of cases. They also check that every message is used, that evaluation is pure, that facts survive
 * JSON, that every declared fact can change a verdict, and that an unreadable fact makes a verdict UNKNOWN exactly if some value of it would
 * change the verdict.
 */
export function ruleChecks(rule: AnyRule, tests: AnyRuleTests): RuleCheck[] {
  const table = casesOf(tests).map((testCase) => runnable(rule, tests, testCase));
  return [
    ...table.map((row) => ({
      name: `${row.testCase.status}: ${row.testCase.name}`,
      caseName: row.testCase.name,
      run: () => caseProblem(row) ?? blindedProblem(rule, row),
    })),
    { name: 'every message is used by a case', run: () => unusedMessages(rule, table) },
    {
      name: 'every declared fact decides a case, and is needed wherever its absence gives UNKNOWN',
      run: () => undecidedFacts(rule, tests),
    },
  ];
}

const casesOf = (tests: AnyRuleTests) =>
  kinds.flatMap(([kind, status]) => (tests[kind] ?? []).map((testCase) => ({ ...testCase, status })));

/** A case with its resource, and the rule as a function. */
type Row = ReturnType<typeof runnable>;

function runnable(rule: AnyRule, tests: AnyRuleTests, testCase: AnyRuleCase & { readonly status: string }) {
  const facts: Readonly<Record<string, unknown>> = { ...tests.base, ...testCase.facts };
  const resource = resourceWith(rule, facts, { ...tests.resource, ...testCase.resource });
  const defaults = Object.fromEntries(Object.entries(rule.params).map(([name, spec]) => [name, spec.default]));
  const params = { ...defaults, ...testCase.params } as ParameterValues;
  return { testCase, facts, resource, evaluate: (changed: Resource = resource) => applyRule(rule, changed, params) };
}

function caseProblem({ testCase, evaluate, resource }: Row): string | undefined {
  const { outcome, verdict } = evaluate();
  const { status, message, severity, evidence } = testCase;
  if (outcome.status !== status) return `expected ${status}, but the rule answers ${outcome.status}: ${outcome.message}`;
  if (message !== undefined && verdict?.messageId !== message)
    return `expected the message ${message}, but the rule answers ${verdict?.messageId}`;
  if (severity !== undefined && outcome.severity !== severity) return `expected severity ${severity}, but it is ${outcome.severity}`;
  if (evidence !== undefined && !contains(outcome.evidence, evidence))
    return `expected the evidence ${JSON.stringify(evidence)}, but it is ${JSON.stringify(outcome.evidence)}`;
  const time = machineTimeIn(outcome.message);
  if (time !== undefined) return `the message contains ${time}: pass times as evidence in ISO 8601, UTC, which messages show for people`;
  const again = evaluate(JSON.parse(JSON.stringify(resource)) as Resource).outcome;
  return isDeepStrictEqual(again, outcome) ? undefined : 'a second evaluation of the same facts as JSON gives another result';
}

/** An unreadable fact may only make the verdict UNKNOWN, with the error of that fact. */
function blindedProblem(rule: AnyRule, { evaluate, resource }: Row): string | undefined {
  const { outcome } = evaluate();
  for (const fact of rule.facts) {
    const { outcome: blinded } = evaluate(withFact(resource, fact, hidden(fact)));
    if (blinded.status === outcome.status && outcome.status !== 'UNKNOWN') continue;
    if (blinded.status !== 'UNKNOWN') return `without the fact ${fact}, expected UNKNOWN, but the rule answers ${blinded.status}`;
    if (outcome.status !== 'UNKNOWN' && blinded.collectionError?.message !== `${fact} is hidden`)
      return `without the fact ${fact}, the finding does not say that it could not be read`;
  }
  return undefined;
}

function unusedMessages(rule: AnyRule, table: readonly Row[]): string | undefined {
  const used = new Set(table.map(({ evaluate }) => evaluate().verdict?.messageId));
  const unused = Object.keys(rule.messages).filter((id) => !used.has(id));
  return unused.length === 0 ? undefined : `no case uses the messages ${unused.join(', ')}`;
}

function undecidedFacts(rule: AnyRule, tests: AnyRuleTests): string | undefined {
  const { unused, needless } = factUse(rule, tests);
  if (unused.length > 0) return `no case depends on the facts ${unused.join(', ')}`;
  return needless.length === 0 ? undefined : needless.join('; ');
}

/**
 * Gives each fact of each case the values of the other cases. Returns the facts that change no outcome, and the cases in which a fact is
 * read needlessly: the verdict is UNKNOWN without it, although no value of it changes the verdict.
 */
export function factUse(rule: AnyRule, tests: AnyRuleTests): { readonly unused: readonly string[]; readonly needless: readonly string[] } {
  const table = casesOf(tests).map((testCase) => runnable(rule, tests, testCase));
  const used = new Set<string>();
  const needless: string[] = [];
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

const distinct = (values: readonly unknown[]): unknown[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];

const toFact = (value: unknown): Fact => (value === undefined || value === null ? { state: 'absent' } : { state: 'known', value });

const hidden = (fact: string): Fact => ({
  state: 'unreadable',
  collectionError: { kind: 'denied', action: 'test:Read', message: `${fact} is hidden` },
});

const withFact = (resource: Resource, name: string, fact: Fact): Resource => ({ ...resource, facts: { ...resource.facts, [name]: fact } });

function applyRule(rule: AnyRule, resource: Resource, params: ParameterValues) {
  const { evaluate, ...rest } = rule;
  let verdict: Verdict | undefined;
  const watched: AnyRule = {
    ...rest,
    evaluate: (facts, verdicts, context) => {
      verdict = evaluate(facts, verdicts, context);
      return verdict;
    },
  };
  const outcome = evaluateRule(watched, deepFreeze(resource), { params: deepFreeze(params), now: testNow });
  return { outcome, verdict };
}

function resourceWith(rule: AnyRule, facts: Readonly<Record<string, unknown>>, change: object): Resource {
  const partition = 'aws';
  return {
    type: rule.resourceType,
    service: rule.service,
    id: 'the-resource',
    arn: `arn:${partition}:test:eu-west-1:111122223333:the-resource`,
    name: 'the-resource',
    accountId: '111122223333',
    partition,
    region: 'eu-west-1',
    tags: {},
    ...change,
    facts: Object.fromEntries(rule.facts.map((name) => [name, toFact(facts[name])])) as Resource['facts'],
  };
}

function deepFreeze<V>(value: V): V {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** Whether a value has at least the members of the expected one. Matchers of a test framework, such as `expect.any`, decide themselves. */
function contains(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if ('asymmetricMatch' in expected && typeof expected.asymmetricMatch === 'function') return expected.asymmetricMatch(actual) === true;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(actual) && actual.length !== (expected as unknown[]).length) return false;
  return Object.entries(expected).every(([key, value]) => contains((actual as Record<string, unknown>)[key], value));
}
