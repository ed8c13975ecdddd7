import type { CheckingRule, Framework, FrameworkControl } from './framework.ts';

/** Which controls of a framework some rules check. */
export interface FrameworkCoverage<R> {
  /** Controls that at least one rule checks, each with these rules, in the order of the framework. */
  readonly checked: readonly (FrameworkControl & { readonly rules: readonly R[] })[];
  readonly notChecked: readonly FrameworkControl[];
}

/** Returns which controls of the framework the rules check. A control that the list does not contain counts as checked. */
export function frameworkCoverage<R extends CheckingRule>(
  { controls, controlIdsOf }: Framework,
  rules: readonly R[],
): FrameworkCoverage<R> {
  const rulesByControl = new Map<string, R[]>();
  for (const rule of rules) {
    for (const id of controlIdsOf(rule)) rulesByControl.set(id, [...(rulesByControl.get(id) ?? []), rule]);
  }
  const listed = controls();
  const listedIds = new Set(listed.map(({ id }) => id));
  // Results of other versions of Onus can contain controls that were retired since.
  const unlisted = [...rulesByControl.keys()].filter((id) => !listedIds.has(id)).map((id) => ({ id, title: id }));
  return {
    checked: [...listed, ...unlisted].flatMap((control) => {
      const own = rulesByControl.get(control.id);
      return own === undefined ? [] : [{ ...control, rules: own }];
    }),
    notChecked: listed.filter(({ id }) => !rulesByControl.has(id)),
  };
}
