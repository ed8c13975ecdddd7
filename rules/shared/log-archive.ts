import { strings } from '../../src/core/parameters.ts';

/** Buckets of other accounts that the customer trusts; no API shows which account owns a bucket. */
export const logArchiveBuckets = strings(
  [],
  'Names of buckets in your other accounts, such as a log archive, that receive logs of this account.',
  '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
);
