import { emrReleases, osReleaseDay, supportOf } from '../../../../rules/emr/shared/releases.ts';
import { isAfter } from '../../../../rules/shared/versions.ts';

test.each([
  ['emr-7.14.0', { full: '2028-09-08', isNewer: false }],
  ['emr-7.12.0', { full: '2027-11-21', isNewer: false }],
  ['emr-7.11.0', { full: '2027-11-03', isNewer: false }],
  ['emr-7.8.0', { full: '2027-08-31', isNewer: false }],
  ['emr-7.7.0', { full: '2027-08-31', isNewer: false }],
  ['emr-7.6.0', { full: '2027-08-31', isNewer: false }],
  ['emr-7.3.1', { full: '2027-08-31', isNewer: false }],
  ['emr-6.15.0', { full: '2026-08-31', limited: '2027-06-30', isNewer: false }],
  ['emr-6.5.0', { full: '2026-08-31', isNewer: false }],
  ['emr-4.0.0', { full: '2026-08-31', isNewer: false }],
  ['emr-9.0.0', { full: '2028-09-08', isNewer: true }],
  ['emr-spark-8.0.0', { full: '2028-05-20', isNewer: false }],
  ['emr-spark-8.2.0', { full: '2028-09-08', isNewer: true }],
  ['emr-6.16.0', undefined],
  ['emr-flink-1.0.0', undefined],
  ['7.14.0', undefined],
  ['emr-7.14', undefined],
  ['', undefined],
])('support of %s', (label, support) => {
  expect(supportOf(label)).toEqual(support);
});

test('the releases ascend and do not overlap', () => {
  for (const releases of Object.values(emrReleases.entries)) {
    const bounds = releases.flatMap(({ from, to }) => [from, to]);
    for (const [index, bound] of bounds.entries()) expect(index > 0 && isAfter(bounds[index - 1] ?? [], bound)).toBe(false);
    for (const [index, { from }] of releases.entries()) expect(index > 0 && !isAfter(from, releases[index - 1]?.to ?? [])).toBe(false);
  }
});

test.each([
  ['2023.9.20251105.0', '2025-11-05'],
  ['2.0.20230418.0', '2023-04-18'],
  ['2.0.20231399.0', undefined],
  ['2023', undefined],
  ['', undefined],
])('the date in the Amazon Linux release %s', (release, day) => {
  expect(osReleaseDay(release)).toBe(day);
});
