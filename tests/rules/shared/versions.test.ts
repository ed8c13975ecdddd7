import { isAfter } from '../../../rules/shared/versions.ts';

test.each([
  [[3, 15], [3, 9], true],
  [[3, 9], [3, 15], false],
  [[4], [3, 15], true],
  [[3], [3, 0], false],
  [[3, 1], [3], true],
])('version %j is later than %j: %s', (version, other, expected) => {
  expect(isAfter(version, other)).toBe(expected);
});
