import type { CensusRegion, CensusType } from '../model/run.ts';

/**
 * One entry a Region. Where several accounts were counted and AWS Config does not record in all of them, the Region counts as not
 * readable, with a gap that says so, and shows what was counted.
 */
export function joinCensus(census: readonly CensusRegion[]): CensusRegion[] {
  return [...Map.groupBy(census, ({ region }) => region).values()].map(joinRegion).sort((a, b) => (a.region < b.region ? -1 : 1));
}

function joinRegion(entries: readonly CensusRegion[]): CensusRegion {
  const [first] = entries;
  if (first === undefined) throw new Error('a Region has no census');
  if (entries.length === 1) return first;
  const types = new Map<string, CensusType>();
  for (const { type, count, ...more } of entries.flatMap(({ types }) => types)) {
    types.set(type, { type, ...more, count: count + (types.get(type)?.count ?? 0) });
  }
  const sorted = [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  const { region } = first;
  if (entries.every(({ state }) => state === first.state && state !== 'unreadable')) return { region, state: first.state, types: sorted };
  const failed = entries.find(({ gap }) => gap !== undefined)?.gap;
  const gap = failed ?? {
    kind: 'not-reported',
    action: 'config:GetDiscoveredResourceCounts',
    message: 'AWS Config does not record in all of the accounts',
  };
  return { region, state: 'unreadable', gap, types: sorted };
}
