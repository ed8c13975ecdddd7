// cspell:ignore hihg severty regons
import { didYouMean, mostSimilar } from '../../src/util/most-similar.ts';

test.each([
  ['hihg', ['low', 'high'], 'high'],
  ['severty', ['severity', 'services'], 'severity'],
  ['S3', ['s3', 'sqs'], 's3'],
  ['banana', ['s3', 'sqs'], undefined],
  ['x', [], undefined],
])('suggests for %s among %j: %s', (value, known, expected) => {
  expect(mostSimilar(value, known)).toBe(expected);
});

test('returns a suggestion as a question, or nothing', () => {
  expect(didYouMean('regons', ['regions'])).toBe(': did you mean regions?');
  expect(didYouMean('banana', ['regions'])).toBe('');
});
