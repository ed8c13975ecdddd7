import type { Category, ResponsibilityId } from '../core/names.ts';
import type { Owner } from '../core/result/result.ts';
import { ownerCell } from './lookup.ts';
import { responsibilityModel } from './model.ts';
import type { ResponsibilityModel } from './types.ts';

/** Owners as one letter, for narrow tables. */
export const ownerLetters = { customer: 'C', aws: 'A', shared: 'S' } as const satisfies Record<Owner, string>;

/** Owners in words. */
export const ownerWords = { customer: 'You', aws: 'AWS', shared: 'Shared' } as const satisfies Record<Owner, string>;

/** A responsibility and who looks after it in each category. */
export interface ModelRow {
  readonly responsibility: ResponsibilityId;
  readonly title: string;
  readonly description: string;
  readonly owners: Readonly<Record<Category, ModelRowCell>>;
}

export interface ModelRowCell {
  readonly owner: Owner;
  readonly note: string;
  /** `0, 2` or `as abstracted`. */
  readonly sources: string;
}

/** The model as a table: one row for each responsibility, in the model's order. */
export function modelRows(): ModelRow[] {
  return responsibilityModel.responsibilities.map(({ id, title, description }) => ({
    responsibility: id,
    title,
    description,
    owners: {
      infrastructure: rowCell('infrastructure', id),
      container: rowCell('container', id),
      abstracted: rowCell('abstracted', id),
      account: rowCell('account', id),
    },
  }));
}

function rowCell(category: Category, responsibility: ResponsibilityId): ModelRowCell {
  const { owner, note, sources, as } = ownerCell(category, responsibility);
  return { owner, note, sources: as === undefined ? sources.join(', ') : `as ${as}` };
}

/** The whole model with sources, reasons and moves, as JSON. */
export function modelDocument(): ResponsibilityModel & { readonly title: string; readonly url: string } {
  return {
    title: 'The AWS shared responsibility model as Onus implements it',
    url: 'https://aws.amazon.com/compliance/shared-responsibility-model/',
    ...responsibilityModel,
  };
}
