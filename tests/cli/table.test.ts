import { plainTable } from '../../src/cli/table.ts';

const head = ['RULE', 'SEVERITY', 'RESPONSIBILITY', 'TITLE'];
const rows = [
  [
    'rds-instance-automated-backups-enabled-for-long-enough',
    'medium',
    'backups',
    'RDS instances should keep automated backups for at least seven days',
  ],
  ['s3-bucket-versioning-enabled', 'low', 'backups', 'S3 buckets should have versioning enabled'],
];
const lines = (columns: number) => plainTable(head, rows, columns).trimEnd().split('\n');

test.each([60, 80, 200])('wraps lines at %s columns', (columns) => {
  for (const line of lines(columns)) expect(line.length).toBeLessThanOrEqual(columns);
});

test.each([60, 80])('stacks the cells of a row with their titles at %s columns', (columns) => {
  expect(lines(columns)).toContain('rds-instance-automated-backups-enabled-for-long-enough');
  expect(lines(columns)).toContain('  SEVERITY        medium');
  expect(lines(columns)).not.toContain(expect.stringContaining('RULE'));
});

test('prints a row on one line at 200 columns', () => {
  expect(lines(200)).toHaveLength(3);
});

test('prints a row of any length on one line in a pipe', () => {
  const long = 'word '.repeat(200).trim();
  expect(
    plainTable(head, [['a', 'b', 'c', long]], Number.POSITIVE_INFINITY)
      .trimEnd()
      .split('\n')[1],
  ).toBe(`a     b         c               ${long}`);
});
