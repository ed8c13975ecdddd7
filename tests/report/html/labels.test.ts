import fc from 'fast-check';
import { findingsLink, safeUrl } from '../../../src/report/html/links.ts';
import { count, day, duration, moment, number, percent, typeLabel } from '../../../src/report/html/labels.ts';

it.each([
  [0, 0, '0%'],
  [0, 7, '0%'],
  [1, 1, '100%'],
  [9_999, 10_000, '99.9%'],
  [99_999, 100_000, '99.9%'],
  [1, 2, '50%'],
  [1, 3, '33.3%'],
])('%i of %i is shown as %s', (part, whole, expected) => {
  expect(percent(part, whole)).toBe(expected);
});

it('shows 100 % only if everything matches', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (whole, missing) => {
      fc.pre(missing <= whole);
      expect(percent(whole - missing, whole)).not.toBe('100%');
    }),
  );
});

it.each([
  ['AWS::S3::Bucket', 'S3 Bucket'],
  ['AWS::::Account', 'Account'],
  ['AWS::EC2::VPCEndpoint', 'EC2 VPCEndpoint'],
])('%s is shown as %s', (type, label) => {
  expect(typeLabel(type)).toBe(label);
});

it('formats numbers, amounts and times', () => {
  expect([number(1_204), count(1, 'finding'), count(2_000, 'finding'), count(1, 'check is', 'checks are')]).toEqual([
    '1,204',
    '1 finding',
    '2,000 findings',
    '1 check is',
  ]);
  expect(moment('2026-11-21T23:07:11Z')).toBe('21 November 2026, 23:07 UTC');
  expect(day('2027-01-31')).toBe('31 January 2027');
  expect([moment('whenever'), day('')]).toEqual(['whenever', '']);
});

it.each([
  ['2026-11-21T23:07:11Z', '2026-11-21T23:07:11Z', '0 s'],
  ['2026-11-21T23:07:11Z', '2026-11-21T23:10:23Z', '3 min 12 s'],
  ['2026-11-21T23:07:11Z', '2026-11-22T01:08:11Z', '2 h 1 min'],
  ['2026-11-21T23:07:11Z', 'never', ''],
  ['2026-11-21T23:07:11Z', '2026-11-21T23:07:10Z', ''],
])('the range from %s to %s is %j', (from, to, expected) => {
  expect(duration(from, to)).toBe(expected);
});

describe('links', () => {
  it.each(['https://docs.aws.amazon.com/a?b=c#d', 'http://example.com/'])('allow %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com',
    '/path',
    'blob:https://a/b',
    '',
  ])('reject %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it('to findings contain the filter', () => {
    expect(findingsLink({ status: 'FAIL', category: 'account' })).toBe('#findings?status=FAIL&category=account');
  });
});
