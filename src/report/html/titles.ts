import { responsibilityModel } from '../../responsibility/model.ts';
import type { Labels } from './data.ts';

const titles = <I extends string>(infos: readonly { readonly id: I; readonly title: string }[]) =>
  Object.fromEntries(infos.map(({ id, title }) => [id, title])) as Record<I, string>;

/** Titles of categories, responsibilities and services. */
export const catalogLabels: Labels = {
  category: titles(responsibilityModel.categories),
  responsibility: titles(responsibilityModel.responsibilities),
  service: titles(responsibilityModel.services),
};
