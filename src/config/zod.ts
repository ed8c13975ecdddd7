/** The small build of zod with English messages only: a tenth of the size, for a faster function start. */
import { config } from 'zod/mini';
import english from 'zod/v4/locales/en.js';

const { localeError } = english();

config({
  localeError: (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
    if (issue.code === 'too_small' && issue.minimum === 1) return 'must not be empty';
    return localeError(issue);
  },
});

export * from 'zod/mini';
