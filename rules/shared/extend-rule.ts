import { firstVerdict } from '../../src/core/first-verdict.ts';
import type { ParameterSpecs } from '../../src/core/parameters.ts';
import type { AnyRule, RuleContext, Verdict, Verdicts } from '../../src/core/rule.ts';

/** Cases that a rule evaluates before its own. */
export interface EarlierCases<F> {
  /** The facts that `evaluate` uses. */
  readonly facts: readonly (keyof F & string)[];
  readonly messages: Readonly<Record<string, string>>;
  readonly params?: ParameterSpecs;
  /** Returns the verdict of these cases; `undefined`: the rule decides. */
  readonly evaluate: (facts: F, verdicts: Verdicts<string>, context: RuleContext) => Verdict | undefined;
}

/** Returns a rule that evaluates some cases first. They do not matter if the rule itself does not apply. */
export const extendRule = <F>(rule: AnyRule, cases: EarlierCases<F>): AnyRule => ({
  ...rule,
  facts: [...new Set([...cases.facts, ...rule.facts])],
  messages: { ...rule.messages, ...cases.messages },
  params: { ...rule.params, ...cases.params },
  evaluate: (facts, verdicts, context) => {
    const own = () => rule.evaluate(facts, verdicts, context);
    const first = firstVerdict(
      () => cases.evaluate(facts as F, verdicts, context),
      () => {
        const verdict = own();
        return verdict.status === 'NOT_APPLICABLE' ? verdict : undefined;
      },
    );
    return first ?? own();
  },
});
