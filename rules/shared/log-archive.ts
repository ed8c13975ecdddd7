import { strings } from '../../src/core/parameters.ts';

/** Buckets whose owner AWS does not name: only the configuration can say that they are one's own. */
export const logArchiveBuckets = strings(
  [],
  'Names of buckets in other accounts of yours, such as a log archive, that receive logs of this one.',
  '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
);
