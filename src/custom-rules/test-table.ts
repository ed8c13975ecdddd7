import type { FactName, FactsByType, ResourceType } from '../core/facts.ts';
import type { Severity } from '../core/names.ts';
import type { ParameterSpecs, ParameterValues } from '../core/parameters.ts';
import type { ResourceIdentity } from '../core/resource.ts';
import type { Rule } from '../core/rule.ts';

/** Marks the test tables among the exports of a module. */
export const TEST_TABLE = 'onus-test-table';

type Facts<T extends ResourceType, F extends FactName<T>> = Pick<FactsByType[T], F>;
type Changed<V> = { readonly [K in keyof V]?: V[K] | undefined };

/** One case: the base resource with something changed. `undefined` makes a fact absent. */
export interface RuleCase<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs> {
  readonly name: string;
  readonly facts?: Changed<Facts<T, F>>;
  readonly resource?: Partial<ResourceIdentity<T>>;
  readonly params?: Partial<ParameterValues<P>>;
  /** Message the rule must answer with. */
  readonly message?: M;
  /** Severity of the verdict; default: not checked. */
  readonly severity?: Severity;
  /** Evidence that must be in the verdict. */
  readonly evidence?: Readonly<Record<string, unknown>>;
}

export interface RuleTests<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs> {
  /** Facts of a resource that passes, or another neutral start. */
  readonly base: Facts<T, F>;
  readonly resource?: Partial<ResourceIdentity<T>>;
  readonly pass: readonly RuleCase<T, F, M, P>[];
  readonly fail: readonly RuleCase<T, F, M, P>[];
  readonly notApplicable?: readonly RuleCase<T, F, M, P>[];
  readonly undecided?: readonly RuleCase<T, F, M, P>[];
}

/** The test table of a custom rule, for `onus test-rules`: `export const tests = defineTests(rule, { … })`. */
export const defineTests = <T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs>(
  rule: Rule<T, F, M, P>,
  tests: RuleTests<T, F, M, P>,
) => ({ kind: TEST_TABLE, ruleId: rule.id, tests }) as const;
