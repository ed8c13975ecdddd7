/** The small build of zod with English messages only: a tenth of the size, for a faster function start. */
import { config } from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { didYouMean } from '../util/most-similar.ts';

const { localeError } = english();

/** Names of types in messages. */
const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list such as [a, b]',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

const MAX_SHOWN_LENGTH = 60;

const shortened = (text: string): string => (text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH)}…`);

const typeOf = (value: unknown): string =>
  value === null ? 'empty' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a mapping' : shortened(JSON.stringify(value));

config({
  localeError: (issue) => {
    if (issue.code === 'invalid_type') {
      const expected = types[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `is missing: expected ${expected}` : `is ${typeOf(issue.input)}: expected ${expected}`;
    }
    if (issue.code === 'invalid_value' && issue.values.length > 1) {
      const values = issue.values.map(String);
      if (issue.input === undefined) return `is missing: expected one of ${values.join(', ')}`;
      const similar = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
      return `is ${typeOf(issue.input)}${similar === '' ? `: expected one of ${values.join(', ')}` : similar}`;
    }
    if (issue.code === 'too_small' && issue.minimum === 1) return 'must not be empty';
    return localeError(issue);
  },
});

export * from 'zod/mini';
