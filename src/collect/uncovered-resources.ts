import type { Aws, RecordedResourceCounter, SharedReads, SharedRead } from '../core/collector.ts';
import type { TaggedType } from '../core/registry.ts';
import type { CollectionError } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { UncoveredRegion, UncoveredType } from '../core/run.ts';
import { arnTypes } from '../responsibility/arn-types.ts';
import { categoryOfType } from '../responsibility/lookup.ts';

/** What a census is taken by. */
export interface UncoveredReads {
  readonly recorded: RecordedResourceCounter;
  /** What is tagged, by type as ARNs name it. */
  readonly tagged: SharedRead<ReadonlyMap<string, TaggedType>>;
  /** Types that some collector reads. */
  readonly known: readonly string[];
  /** Types that some rule of the run judges. */
  readonly covered: ReadonlySet<string>;
}

/**
 * What a Region holds, whether Onus audits it or not. Where AWS Config records a type its count is the right one; what is tagged adds the
 * types that it does not record. Never throws: what fails is a collectionError.
 */
export async function countUncoveredResources(
  { recorded, tagged, known, covered }: UncoveredReads,
  aws: Aws,
  shared: SharedReads,
  region: string,
): Promise<UncoveredRegion> {
  const [counts, holdings] = await Promise.all([
    attempt('config', () => recorded.count(aws.in(region))),
    attempt('tag', () => shared(tagged, region)),
  ]);
  const types = new Map<string, UncoveredType>();
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
    state: counts.collectionError !== undefined ? 'unreadable' : counts.value === undefined ? 'off' : 'recorded',
    ...(counts.collectionError === undefined ? {} : { collectionError: counts.collectionError }),
    ...(holdings.collectionError === undefined ? {} : { taggedError: holdings.collectionError }),
    types: [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

async function attempt<V>(
  action: string,
  read: () => Promise<V>,
): Promise<{ readonly value?: V; readonly collectionError?: CollectionError }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { collectionError: error instanceof ReadFailure ? error.collectionError : { kind: 'failed', action, message: String(error) } };
  }
}
