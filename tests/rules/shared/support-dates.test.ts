import { isOld, supportState } from '../../../rules/shared/support-dates.ts';

const at = (date: string) => Date.parse(date);

test.each([
  ['2026-05-01T00:00:00Z', 'supported'],
  ['2026-06-02T00:00:00Z', 'ending'],
  ['2026-06-30T23:59:59Z', 'ending'],
  ['2026-07-01T00:00:00Z', 'ended'],
])('support until 2026-06-30 with a warning of 30 days is, at %s, %s', (now, state) => {
  expect(supportState('2026-06-30', 30, at(now))).toBe(state);
});

test('a table is outdated after the maximum age', () => {
  const table = { asOf: '2026-01-01' };
  expect(isOld(table, 10, at('2026-01-11T00:00:00Z'))).toBe(false);
  expect(isOld(table, 10, at('2026-01-11T00:00:01Z'))).toBe(true);
});
