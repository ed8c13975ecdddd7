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

/** Frameworks with the controls that the rules check, and titles of fixes. */
export const listsFor = ({ run, rules }: Pick<AuditResult, 'run' | 'rules'>): Pick<PageData, 'frameworks' | 'fixes'> => ({
  frameworks: frameworksWith(run.frameworks).flatMap(({ id, title, controlIdsOf }) => {
    const checks = rules.flatMap((rule, index) => controlIdsOf(rule).map((control) => ({ control, index })));
    const controls = [...Map.groupBy(checks, ({ control }) => control)].map(
      ([control, own]) => [control, own.map(({ index }) => index)] as const,
    );
    return controls.length === 0 ? [] : [{ id, title, controls }];
  }),
  fixes: titles(fixes),
});
