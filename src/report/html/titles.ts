import { responsibilityModel } from '../../responsibility/model.ts';
import { fixes } from '../../core/result/fixes.ts';
import type { RuleResult } from '../../core/result/result.ts';
import { frameworks } from '../../frameworks/index.ts';
import type { Labels, PageData } from './data.ts';

const titles = <I extends string>(infos: readonly { readonly id: I; readonly title: string }[]) =>
  Object.fromEntries(infos.map(({ id, title }) => [id, title])) as Record<I, string>;

/** Titles of categories, responsibilities and services. */
export const catalogLabels: Labels = {
  category: titles(responsibilityModel.categories),
  responsibility: titles(responsibilityModel.responsibilities),
  service: titles(responsibilityModel.services),
};

/** Frameworks that the rules check, and titles of fixes. */
export const listsFor = (rules: readonly RuleResult[]): Pick<PageData, 'frameworks' | 'fixes'> => ({
  frameworks: frameworks.flatMap(({ id, title, controlIdsOf }) => {
    const own = rules.filter(({ controls }) => controlIdsOf(controls).length > 0).map((rule) => rule.id);
    return own.length === 0 ? [] : [{ id, title, rules: own }];
  }),
  fixes: titles(fixes),
});
