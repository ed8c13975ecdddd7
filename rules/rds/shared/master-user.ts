import { strings } from '../../../src/core/parameters.ts';

/** Names that consoles, tutorials and the engines themselves suggest. */
export const defaultMasterNames = strings(
  ['admin', 'administrator', 'master', 'postgres', 'rdsadmin', 'root', 'sa'],
  'Administrator names that everybody would guess; compared without letter case.',
);

export const isDefaultMasterName = (name: string, defaults: readonly string[]): boolean =>
  defaults.some((known) => known.toLowerCase() === name.toLowerCase());
