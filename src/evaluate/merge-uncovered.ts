import type { UncoveredRegion, UncoveredType } from '../core/result/run.ts';

/**
 * Merges the entries of several accounts into one per Region. If AWS Config does not record in all of them, the Region gets a collection error
 * and shows the resources that were counted.
 */
export function mergeUncovered(uncovered: readonly UncoveredRegion[]): UncoveredRegion[] {
  return [...Map.groupBy(uncovered, ({ region }) => region).values()].map(joinRegion).sort((a, b) => (a.region < b.region ? -1 : 1));
}

function joinRegion(entries: readonly UncoveredRegion[]): UncoveredRegion {
  const [first] = entries;
  if (first === undefined) throw new Error('a Region has no entry');
  if (entries.length === 1) return first;
  const types = new Map<string, UncoveredType>();
  for (const { type, count, tagged, ...more } of entries.flatMap(({ types }) => types)) {
    const before = types.get(type);
    const partly = (tagged ?? before?.tagged) === true ? { tagged: true as const } : {};
    types.set(type, { type, ...more, count: count + (before?.count ?? 0), ...partly });
  }
  const sorted = [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  const { region } = first;
  const tagged = entries.find(({ taggedError }) => taggedError !== undefined);
  const joined = { region, types: sorted, ...joinAggregated(entries), ...(tagged?.taggedError && { taggedError: tagged.taggedError }) };
  if (entries.every(({ state }) => state === first.state && state !== 'unreadable')) return { ...joined, state: first.state };
  const failed = entries.find(({ collectionError }) => collectionError !== undefined)?.collectionError;
  const collectionError = failed ?? {
    kind: 'not-reported',
    action: 'config:GetDiscoveredResourceCounts',
    message: 'AWS Config does not record in all of the accounts',
  };
  return { ...joined, state: 'unreadable', collectionError };
}

/** Merges the data that came from aggregators. */
function joinAggregated(entries: readonly UncoveredRegion[]): Pick<UncoveredRegion, 'aggregated'> {
  const all = entries.flatMap(({ aggregated }) => aggregated ?? []);
  const [first] = all;
  if (first === undefined) return {};
  return {
    aggregated: {
      aggregator: first.aggregator,
      asOf: all.reduce((oldest, { asOf }) => (asOf < oldest ? asOf : oldest), first.asOf),
      skippedTypes: [...new Set(all.flatMap(({ skippedTypes }) => skippedTypes))].sort(),
      savedListings: all.reduce((sum, { savedListings }) => sum + savedListings, 0),
    },
  };
}
