import { datedTable } from '../../../src/core/dated-table.ts';

/** Last day of standard support of each major version, by engine. Paid Extended Support follows. */
export const standardSupportEnds = datedTable({
  source: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/deprecated-engine-versions.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-charges.html',
  ],
  asOf: '2026-11',
  missing: 'AWS has not announced an end of support, so the version passes while AWS offers it.',
  entries: {
    redis: { 2: '2023-01-13', 3: '2023-07-31', 4: '2026-01-31', 5: '2026-01-31', 6: '2027-01-31' },
  } as Readonly<Record<string, Readonly<Record<number, string>>>>,
});
