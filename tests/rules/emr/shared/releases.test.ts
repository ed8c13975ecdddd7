import { emrReleases, osReleaseDay, standardSupport } from '../../../../rules/emr/shared/releases.ts';

test.each([
  ['emr-7.14.0', { earliest: '2028-09-08', latest: '2028-09-08' }],
  ['emr-7.11.0', { earliest: '2027-08-15', latest: '2028-04-21' }],
  ['emr-7.3.1', { earliest: '2026-10-15', latest: '2026-11-12' }],
  ['emr-4.0.0', { latest: '2026-10-15' }],
  ['emr-9.0.0', { earliest: '2028-09-08' }],
  ['emr-spark-8.0.0', { earliest: '2028-09-08' }],
  ['7.14.0', undefined],
  ['emr-7.14', undefined],
  ['', undefined],
])('standard support of %s', (label, span) => {
  expect(standardSupport(label)).toEqual(span);
});

test('known releases and their days both ascend', () => {
  const days = emrReleases.dates.map(([, day]) => day);
  expect(days).toEqual(days.toSorted());
});

test.each([
  ['2023.9.20251105.0', '2025-11-05'],
  ['2.0.20230418.0', '2023-04-18'],
  ['2.0.20231399.0', undefined],
  ['2023', undefined],
  ['', undefined],
])('the day in %s', (release, day) => {
  expect(osReleaseDay(release)).toBe(day);
});
