import { bannedPhrases } from '../../scripts/banned-phrases.mjs';

const phrases = (file: string, text: string) => bannedPhrases(file, text).map(({ line, phrase }) => `${line} ${phrase}`);

describe('banned phrases', () => {
  test('are reported with their line in every file', () => {
    expect(phrases('src/core/names.ts', '// A name.\n// Whoever reads it knows the house rules.')).toEqual(['2 Whoever', '2 the house']);
  });

  test('of titles are reported only in titles of tests', () => {
    const text = "test('forgets old runs', () => {\n  cache.forgets('old runs');\n});";
    expect(phrases('tests/core/names.test.ts', text)).toEqual(['1 forgets']);
    expect(phrases('src/core/names.ts', text)).toEqual([]);
  });

  test.each([
    "it.each(['a', 'b'])('tells all of %s', () => undefined);",
    "])('is told: %s', (value) => undefined);",
    "  { name: 'shared with a stranger' },",
  ])('are found in %s', (text) => {
    expect(phrases('tests/core/names.test.ts', text)).toHaveLength(1);
  });

  test('are not found in plain titles', () => {
    expect(phrases('tests/core/names.test.ts', "test('rejects an unknown Region', () => {")).toEqual([]);
  });
});
