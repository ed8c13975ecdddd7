import { strings } from '../../../src/core/parameters.ts';

/** Names that the console, tutorials and the engines suggest. */
export const defaultMasterNames = strings(
  ['admin', 'administrator', 'master', 'postgres', 'rdsadmin', 'root', 'sa'],
  'Administrator names that are easy to guess. The comparison ignores case.',
);

/** Whether an administrator name is one of the default names. */
export const isDefaultMasterName = (name: string, defaults: readonly string[]): boolean =>
  defaults.some((known) => known.toLowerCase() === name.toLowerCase());
