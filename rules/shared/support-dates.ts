import { integer } from '../../src/core/parameters.ts';

/** Deprecated form of `datedTable` in src/core/dated-table.ts, which rules of AWS Lambda still use. */
export interface DatedTable<Dates> {
  readonly asOf: string;
  readonly source: string;
  readonly dates: Dates;
}

export const supportParams = {
  warnDays: integer(90, 'Days before the end of support from which a version fails, at low severity.'),
  maxDataAgeDays: integer(180, 'Days after which the support dates that Onus knows are reported as old.', { min: 1 }),
};

const day = 86_400_000;

/** Whether a table was last compared with its source more than `maxDays` days ago. */
export const isOld = ({ asOf }: { readonly asOf: string }, maxDays: number, now: number): boolean => Date.parse(asOf) + maxDays * day < now;

/** Returns the state of support that includes its last day. */
export function supportState(lastDay: string, warnDays: number, now: number): 'supported' | 'ending' | 'ended' {
  const end = Date.parse(lastDay) + day;
  if (end <= now) return 'ended';
  return end <= now + warnDays * day ? 'ending' : 'supported';
}
