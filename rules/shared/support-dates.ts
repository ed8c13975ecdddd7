import { integer } from '../../src/core/parameters.ts';

/** Dates that AWS publishes in its documentation alone, as they stood on a day. */
export interface DatedTable<Dates> {
  /** ISO 8601 date on which they were read. */
  readonly asOf: string;
  /** The page they stand on. */
  readonly source: string;
  readonly dates: Dates;
}

export const supportParams = {
  warnDays: integer(90, 'Days before support ends from which on a version fails, at low severity.'),
  maxDataAgeDays: integer(180, 'Days after which the dates that came with this version of Onus are said to be old.', { min: 1 }),
};

const day = 86_400_000;

/** Whether dates were read so long ago that AWS may have changed them. */
export const isOld = ({ asOf }: DatedTable<unknown>, maxDays: number, now: number): boolean => Date.parse(asOf) + maxDays * day < now;

/** How support of something stands whose last day is given. */
export function supportState(lastDay: string, warnDays: number, now: number): 'supported' | 'ending' | 'ended' {
  const end = Date.parse(lastDay) + day;
  if (end <= now) return 'ended';
  return end <= now + warnDays * day ? 'ending' : 'supported';
}
