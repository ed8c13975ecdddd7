import type { Aws, RecordedResourceCounter, SharedReads, SharedRead } from '../core/collector.ts';
import type { TaggedType } from '../core/registry.ts';
import type { CollectionError } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { UncoveredRegion, UncoveredType } from '../core/result/run.ts';
import { arnTypes } from '../responsibility/arn-types.ts';
import { categoryOfType } from '../responsibility/lookup.ts';

/** The reads that count uncovered resources. */
export interface UncoveredReads {
  readonly recorded: RecordedResourceCounter;
  /** Tagged resources, by type as in ARNs. */
  readonly tagged: SharedRead<ReadonlyMap<string, TaggedType>>;
  /** Types that collectors list. */
  readonly known: readonly string[];
  /** Types that rules of the run evaluate. */
  readonly covered: ReadonlySet<string>;
}

/**
 * Returns the resource types in a Region, whether Onus audits them or not. Counts of AWS Config take precedence; tagged resources add types
 * that it does not record. Never throws: a failed call becomes a collection error.
 */
export async function countUncoveredResources(
  { recorded, tagged, known, covered }: UncoveredReads,
  { aws, shared, region }: { readonly aws: Aws; readonly shared: SharedReads; readonly region: string },
): Promise<UncoveredRegion> {
  const [counts, taggedTypes] = await Promise.all([
    attempt('config', () => recorded.count(aws.in(region))),
    attempt('tag', () => shared(tagged, region)),
  ]);
  const types = new Map<string, UncoveredType>();
  for (const { type, count } of counts.value ?? [])
    types.set(type, { type, category: categoryOfType(type), count, covered: covered.has(type) });
  const counted = new Set(types.keys());
  const typeOf = arnTypes([...known, ...counted]);
  for (const [arnType, { count }] of taggedTypes.value ?? []) {
    const { type, category } = typeOf(arnType);
    // Several ARN types can map to one type, such as load balancers.
    const before = types.get(type)?.count ?? 0;
    if (!counted.has(type)) types.set(type, { type, category, count: before + count, covered: covered.has(type), tagged: true });
  }
  return {
    region,
    state: counts.collectionError !== undefined ? 'unreadable' : counts.value === undefined ? 'off' : 'recorded',
    ...(counts.collectionError === undefined ? {} : { collectionError: counts.collectionError }),
    ...(taggedTypes.collectionError === undefined ? {} : { taggedError: taggedTypes.collectionError }),
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
