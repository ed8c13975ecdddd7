import { firstVerdict } from '../../../src/core/first-verdict.ts';
import type { FactsByType } from '../../../src/core/facts.ts';
import type { WafRule } from '../../../src/services/waf/facts.ts';
import { type Effect, effectInWebAcl, effectOf } from './effects.ts';

type GroupFacts = Pick<FactsByType['AWS::WAFv2::WebACL'], 'groupRules' | 'managedActions'>;

/** Returns a rule that can block requests, if any, and else the rules with an unknown effect. A group that could not be read matters only if no rule blocks. */
export function blockingEffect(
  rules: readonly WafRule[],
  facts: GroupFacts,
): { readonly blocking?: WafRule; readonly unknown: readonly WafRule[] } {
  const shown = rules.find((rule) => effectInWebAcl(rule) === 'blocks');
  if (shown !== undefined) return { blocking: shown, unknown: [] };
  const effects = new Map<WafRule, Effect>();
  const blocking = firstVerdict<WafRule>(
    ...rules.map((rule) => () => {
      const effect = effectOf(rule, facts);
      effects.set(rule, effect);
      return effect === 'blocks' ? rule : undefined;
    }),
  );
  return { ...(blocking === undefined ? {} : { blocking }), unknown: rules.filter((rule) => effects.get(rule) === 'unknown') };
}
