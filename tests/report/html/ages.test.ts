import { ageSpanOf } from '../../../src/report/html/ages.ts';

test.each([
  ['2026-11-30T00:00:00Z', 'week'],
  ['2026-12-02T00:00:00Z', 'week'],
  ['2026-11-24T00:00:00Z', 'week'],
  ['2026-11-23T23:00:00Z', 'month'],
  ['2026-10-01T00:00:00Z', 'quarter'],
  ['2026-01-01T00:00:00Z', 'year'],
  ['2024-01-01T00:00:00Z', 'older'],
  [undefined, 'unknown'],
  ['yesterday', 'unknown'],
])('a failure first seen at %p has the age %s', (firstSeen, span) => {
  expect(ageSpanOf(firstSeen, '2026-12-01T00:00:00Z')).toBe(span);
});
