import fc from 'fast-check';
import { longestGapHours } from '../../../../rules/backup/shared/schedule.ts';

const from = Date.parse('2026-11-15T12:00:00Z');
const gap = (fields: string) => longestGapHours(`cron(${fields})`, from);

test.each([
  ['0 5 ? * * *', 24],
  ['0 12 * * ? *', 24],
  ['15 * ? * * *', 1],
  ['0/15 * * * ? *', 0.25],
  ['0 0/12 * * ? *', 12],
  ['0 0/6 ? * * *', 6],
  ['30 1,13 * * ? *', 12],
  ['0 8-18/2 * * ? *', 14],
  ['0 22-2 * * ? *', 20],
  ['0 5 ? * MON-FRI *', 72],
  ['0 5 ? * FRI-MON *', 96],
  ['0 5 ? * 1 *', 168],
  ['0 5 ? * SUN,WED *', 96],
  ['0 5 ? * * 2026-2199', 24],
  ['0 5 1,15 * ? *', 17 * 24],
  ['0 5 L * ? *', 31 * 24],
  ['0 5 ? * L *', 168],
  ['0 5 ? * 2#1 *', 35 * 24],
  ['0 5 ? * 6L *', 35 * 24],
  ['0 0 1 JAN ? *', 366 * 24],
  ['0 0 1 1/3 ? *', 92 * 24],
  ['0 5 ? jan-dec mon-sun *', 24],
])('cron(%s): %d hours', (fields, hours) => {
  expect(gap(fields)).toBe(hours);
});

test('an expired or rare schedule has a gap of more than a year', () => {
  for (const fields of ['0 5 * * ? 2020', '0 5 31 2 ? *', '0 5 * * ? 2026', '0 0 29 2 ? *']) expect(gap(fields)).toBeGreaterThan(366 * 24);
});

test.each([
  '',
  'rate(1 day)',
  'cron()',
  'cron(0 5 ? * *)',
  'cron(0 5 ? * * * *)',
  'cron(0 24 ? * * *)',
  'cron(60 5 ? * * *)',
  'cron(0 5 15W * ? *)',
  'cron(0 5 0 * ? *)',
  'cron(0 5 ? * 8 *)',
  'cron(0 5 ? * MONDAY *)',
  'cron(0 5 ? * 2#6 *)',
  'cron(0 5/0 ? * * *)',
  'cron(a b c d e f)',
])('%s cannot be parsed', (schedule) => {
  expect(longestGapHours(schedule, from)).toBeUndefined();
});

test('the next run is never later than the gap', () => {
  const numbers = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(numbers(0, 59), numbers(0, 23), numbers(1, 7), (minutes, hours, weekdays) => {
      const hoursBetween = gap(`${minutes.join(',')} ${hours.join(',')} ? * ${weekdays.join(',')} *`) ?? Number.NaN;
      const runs = new Set(weekdays.flatMap((d) => hours.flatMap((h) => minutes.map((m) => ((d - 1) * 24 + h) * 60 + m))));
      const sorted = [...runs].sort((a, b) => a - b);
      const gaps = sorted.map((run, index) => ((sorted[index + 1] ?? (sorted[0] ?? 0) + 7 * 24 * 60) - run) / 60);
      expect(hoursBetween).toBeCloseTo(Math.max(...gaps), 9);
    }),
    { numRuns: 50 },
  );
});
