import { responsibilityModel } from '../../responsibility/model.ts';
import { fixes } from '../../core/result/fixes.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { frameworksWith } from '../../frameworks/index.ts';
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
export const listsFor = ({ run, rules }: Pick<AuditResult, 'run' | 'rules'>): Pick<PageData, 'frameworks' | 'fixes'> => ({
  frameworks: frameworksWith(run.frameworks).flatMap(({ id, title, controlIdsOf }) => {
    const own = rules.filter((rule) => controlIdsOf(rule).length > 0).map((rule) => rule.id);
    return own.length === 0 ? [] : [{ id, title, rules: own }];
  }),
  fixes: titles(fixes),
});
