import type { PageData } from '../data.ts';

/** The value of the control filter: the ID of a framework, a colon, and the ID of a control. */
export const controlKey = (framework: string, control: string): string => `${framework}:${control}`;

/** The conditions of a filter on rules; an empty one allows all. */
interface RuleConditions {
  readonly rule: readonly string[];
  readonly framework: readonly string[];
  readonly control: readonly string[];
}

/** The rules to show: those that are selected, and of them those of the selected frameworks and controls. */
export function rulesOf({ rules, frameworks }: PageData, { rule, framework, control }: RuleConditions): readonly string[] {
  const ofFrameworks = frameworks.filter(({ id }) => framework.includes(id)).flatMap(({ controls }) => controls);
  const ofControls = frameworks.flatMap(({ id, controls }) => controls.filter(([own]) => control.includes(controlKey(id, own))));
  const idsOf = (controls: PageData['frameworks'][number]['controls']) =>
    new Set(controls.flatMap(([, indices]) => indices.map((index) => rules[index]?.id ?? '')));
  const conditions = [
    ...(rule.length === 0 ? [] : [new Set(rule)]),
    ...(framework.length === 0 ? [] : [idsOf(ofFrameworks)]),
    ...(control.length === 0 ? [] : [idsOf(ofControls)]),
  ];
  const [first, ...others] = conditions;
  if (first === undefined) return [];
  const ids = [...first].filter((id) => others.every((other) => other.has(id)));
  return ids.length === 0 ? ['none'] : ids;
}

/** The selected controls, each with the title of its framework. */
export const controlTitles = ({ frameworks }: PageData, { control }: Pick<RuleConditions, 'control'>): readonly string[] =>
  frameworks.flatMap(({ id, title, controls }) =>
    controls.filter(([own]) => control.includes(controlKey(id, own))).map(([own]) => `${own} of ${title}`),
  );
