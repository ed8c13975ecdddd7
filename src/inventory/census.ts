import type { Aws, CensusReader, SharedReads, Source } from '../model/collector.ts';
import type { Holding } from '../model/facts/account.ts';
import type { Gap } from '../model/fact.ts';
import { ReadFailure } from '../model/read-failure.ts';
import type { CensusRegion, CensusType } from '../model/run.ts';
import { arnTypes } from '../responsibility/arn-types.ts';
import { categoryOfType } from '../responsibility/lookup.ts';

/** What a census is taken by. */
export interface CensusReads {
  readonly recorded: CensusReader;
  /** What is tagged, by type as ARNs name it. */
  readonly tagged: Source<ReadonlyMap<string, Holding>>;
  /** Types that some collector reads. */
  readonly known: readonly string[];
  /** Types that some rule of the run judges. */
  readonly covered: ReadonlySet<string>;
}

/**
 * What a Region holds, whether Onus audits it or not. Where AWS Config records a type its count is the right one; what is tagged adds the
 * types that it does not record. Never throws: what fails is a gap.
 */
export async function takeCensus(
  { recorded, tagged, known, covered }: CensusReads,
  aws: Aws,
  shared: SharedReads,
  region: string,
): Promise<CensusRegion> {
  const [counts, holdings] = await Promise.all([
    attempt('config', () => recorded.count(aws.in(region))),
    attempt('tag', () => shared(tagged, region)),
  ]);
  const types = new Map<string, CensusType>();
  for (const { type, count } of counts.value ?? [])
    types.set(type, { type, category: categoryOfType(type), count, covered: covered.has(type) });
  const counted = new Set(types.keys());
  const typeOf = arnTypes([...known, ...counted]);
  for (const [arnType, { count }] of holdings.value ?? []) {
    const { type, category } = typeOf(arnType);
    // Several ARN types can be one type: load balancers of each kind.
    const before = types.get(type)?.count ?? 0;
    if (!counted.has(type)) types.set(type, { type, category, count: before + count, covered: covered.has(type), tagged: true });
  }
  return {
    region,
    state: counts.gap !== undefined ? 'unreadable' : counts.value === undefined ? 'off' : 'recorded',
    ...(counts.gap === undefined ? {} : { gap: counts.gap }),
    ...(holdings.gap === undefined ? {} : { taggedGap: holdings.gap }),
    types: [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

async function attempt<V>(action: string, read: () => Promise<V>): Promise<{ readonly value?: V; readonly gap?: Gap }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { gap: error instanceof ReadFailure ? error.gap : { kind: 'failed', action, message: String(error) } };
  }
}
