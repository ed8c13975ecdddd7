import fc from 'fast-check';
import { wildcardCovers, wildcardMatches, wildcardsOverlap } from '../../src/util/wildcard.ts';

/** Independent of the code under test: a pattern as a regular expression. */
function asRegExp(pattern: string): RegExp {
  const parts = [...pattern].map((char) => (char === '*' ? '[^]*' : char === '?' ? '[^]' : char.replace(/[^a-z]/, '\\$&')));
  return new RegExp(`^${parts.join('')}$`);
}

const alphabet = ['a', 'b'];
/** Every text of two letters with up to five characters. */
const texts = [''];
for (let length = 0; length < 5; length++) {
  for (const text of texts.filter((known) => known.length === length)) texts.push(...alphabet.map((char) => text + char));
}

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });

describe('wildcardMatches', () => {
  test.each([
    ['s3:get*', 's3:getobject', true],
    ['s3:get*', 's3:putobject', false],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['?', '', false],
    ['a?c', 'abc', true],
    ['a*b*c', 'aXXbYYc', true],
    ['a*b*c', 'aXXbYY', false],
    ['*a', 'aaab', false],
    ['a+b', 'aab', false],
  ])('%s on %s: %s', (p, text, expected) => {
    expect(wildcardMatches(p, text)).toBe(expected);
  });

  test('agrees with regular expressions', () => {
    fc.assert(fc.property(pattern, (p) => texts.every((text) => wildcardMatches(p, text) === asRegExp(p).test(text))));
  });

  test('matches patterns with many asterisks quickly', () => {
    expect(wildcardMatches(`${'*a'.repeat(2_000)}b`, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('wildcardCovers', () => {
  test.each([
    ['*', 'anything*', true],
    ['s3:*', 's3:get*', true],
    ['s3:get*', 's3:*', false],
    ['arn:aws:s3:::bucket*', 'arn:aws:s3:::bucket/*', true],
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket', false],
    ['*?', '?*', true],
    ['a*b', 'a?b', true],
    ['a?b', 'a*b', false],
    ['abc', 'a?c', false],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(wildcardCovers(wide, narrow)).toBe(expected);
  });

  test('never covers a text that it does not match', () => {
    fc.assert(
      fc.property(pattern, pattern, (wide, narrow) => {
        fc.pre(wildcardCovers(wide, narrow));
        return texts.filter((text) => asRegExp(narrow).test(text)).every((text) => asRegExp(wide).test(text));
      }),
    );
  });

  test('finds every covered pattern, except for pairs that are equal only in a small alphabet', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        pieces,
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        (p, text) => wildcardCovers(p, p.replaceAll('*', text)) && wildcardCovers(p, p),
      ),
    );
  });
});

test('wildcardsOverlap is true exactly if a text matches both', () => {
  const long = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 });
  // Two patterns of three symbols that share any text share one of at most five characters.
  fc.assert(
    fc.property(long, long, (a, b) => wildcardsOverlap(a, b) === texts.some((text) => asRegExp(a).test(text) && asRegExp(b).test(text))),
    {
      numRuns: 1_000,
    },
  );
});
