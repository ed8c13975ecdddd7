import { randomBytes } from 'node:crypto';
import { configCensus } from '../collectors/config/census.ts';
import { collectors } from '../collectors/index.ts';
import { taggedTypes } from '../collectors/tags.ts';
import { forEachBounded } from '../inventory/bounded.ts';
import { takeCensus } from '../inventory/census.ts';
import { collectResources, type Portion, startReading } from '../inventory/collect.ts';
import { type Plan, plannedTypes } from '../inventory/plan.ts';
import { createSnapshot } from '../inventory/snapshot-file.ts';
import { listingKey } from '../inventory/unfinished.ts';
import type { ResourceType } from '../model/facts/index.ts';
import { globalRegion } from '../model/names.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Run } from '../model/run.ts';
import { type SnapshotManifest, type SnapshotRecord, snapshotVersion } from '../model/snapshot.ts';
import { coveredTypes } from './judge.ts';
import { type KnownRegion, knownRegion, type RecordedRegion } from './recorded.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

/** One listing in one Region. */
export interface Step {
  readonly service: string;
  readonly region: string;
}

/** How far a run is; for progress displays. */
export type ProgressEvent =
  | {
      readonly kind: 'entered';
      readonly accountId: string;
      readonly principalArn: string;
      readonly rules: number;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'collected'; readonly service: string; readonly region: string; readonly resources: number };

/** Calls and throttles so far ride along. */
export type OnProgress = (event: ProgressEvent, stats: { readonly calls: number; readonly throttles: number }) => void;

/** Starts a run: its id and everything known before the first read. */
export function startRun(session: Session, rules: readonly AnyRule[], now: number): SnapshotManifest['run'] {
  const startedAt = new Date(now).toISOString();
  const { accountId, partition, principalArn, regions } = session;
  return {
    id: `${startedAt.replace(/[-:]|\.\d+/g, '')}-${randomBytes(4).toString('hex')}`,
    startedAt,
    version,
    accountId,
    partition,
    principalArn,
    regions,
    rules: rules.map(({ id }) => id),
  };
}

/** A part of a run. */
export interface RunPortion extends Portion {
  /** Regions to take the census of. */
  readonly census: readonly string[];
  /** What an aggregator of AWS Config holds of a Region whose census is to be taken: it need not all be asked for. Absent: nothing. */
  readonly recorded?: (region: string) => RecordedRegion | undefined;
  /** What was read before, which is written and judged first. Absent: nothing. */
  readonly before?: () => AsyncIterable<SnapshotRecord>;
}

/**
 * Reads what the plan names, or a portion of it, and takes the census; every record goes to the snapshot and to `receive`.
 * @param signal when it comes nothing more is recorded: calls that end with the connections are no gaps for a run that goes on from here
 */
export async function collect(
  session: Session,
  plan: Plan,
  rules: readonly AnyRule[],
  started: SnapshotManifest['run'],
  snapshotFile: string,
  receive: (record: SnapshotRecord) => void | Promise<void>,
  onProgress: OnProgress,
  portion?: RunPortion,
  signal?: AbortSignal,
): Promise<Run> {
  const { pool, accountId, partition, homeRegion } = session;
  const regions = session.regions.filter(({ state }) => state === 'audited').map(({ region }) => region);
  const snapshot = await createSnapshot(snapshotFile, {
    kind: 'onus-snapshot',
    version: snapshotVersion,
    run: started,
    planned: plannedTypes(plan),
  });
  const record = async (entry: SnapshotRecord) => {
    signal?.throwIfAborted();
    await receive(entry);
    await snapshot.write(entry);
  };
  const failed = new Set<string>();
  let marking: Promise<void> = Promise.resolve();
  const mark = (type: string, region: string) => {
    if (signal?.aborted !== true && !failed.has(listingKey(type, region)))
      marking = marking.then(() => snapshot.mark({ kind: 'listed', type, region }));
    marking.catch(() => undefined);
  };
  const stats = () => ({ calls: Object.values(pool.stats.calls).reduce((sum, calls) => sum + calls, 0), throttles: pool.stats.throttles });
  const steps = [
    ...plan.collectors.flatMap(({ collector: { type, service, scope: reach } }) =>
      (reach === 'global' ? [globalRegion] : regions)
        .filter((region) => portion?.wants(type, region) ?? true)
        .map((region): Step => ({ service, region })),
    ),
    ...(portion?.census ?? regions).map((region): Step => ({ service: 'census', region })),
  ];
  const progress = (service: string, region: string, resources: number) =>
    onProgress({ kind: 'collected', service, region, resources }, stats());
  onProgress({ kind: 'entered', accountId, principalArn: session.principalArn, rules: rules.length, steps }, stats());
  for await (const entry of portion?.before?.() ?? []) await (entry.kind === 'listed' ? snapshot.mark(entry) : record(entry));
  const reads = { tagged: taggedTypes, known: collectors.map(({ type }) => type), covered: coveredTypes(rules) };
  const scope = { accountId, partition, homeRegion, regions, now: Date.parse(started.startedAt) };
  const reading = startReading(pool, scope);
  const counted = portion?.census ?? regions;
  const wants = (type: ResourceType, region: string) => portion?.wants(type, region) ?? true;
  const finished = (type: ResourceType, region: string) => {
    portion?.finished(type, region);
    mark(type, region);
  };
  const known = new Map<string, KnownRegion | undefined>();
  await forEachBounded(counted, counted.length || 1, async (region) => {
    const types = plan.collectors.flatMap(({ collector: { type, scope: reach } }) =>
      reach === 'regional' && wants(type, region) ? [type] : [],
    );
    known.set(region, await knownRegion(portion?.recorded?.(region), types, reading.once.in(region), scope.now));
  });
  const takeAllCensus = forEachBounded(counted, counted.length || 1, async (region) => {
    const { census: recorded = configCensus, aggregated } = known.get(region) ?? {};
    const census = await takeCensus({ ...reads, recorded }, reading.once, reading.sources.in(region), region);
    await record({ kind: 'census', census: aggregated === undefined ? census : { ...census, aggregated } });
    for (const type of aggregated?.notAsked ?? []) finished(type, region);
    progress('census', region, census.types.length);
  });
  const readAll = collectResources(
    plan,
    pool,
    scope,
    {
      resource: (resource) => record({ kind: 'resource', resource }),
      listingGap: (listing) => {
        failed.add(listingKey(listing.type, listing.region));
        return record({ kind: 'listing-gap', listing });
      },
      done: progress,
    },
    reading,
    {
      wants: (type, region) => wants(type, region) && known.get(region)?.aggregated.notAsked.includes(type) !== true,
      has: (type, region, arn) => portion?.has(type, region, arn) ?? false,
      isOver: () => portion?.isOver() ?? false,
      finished,
    },
  );
  await Promise.all([takeAllCensus, readAll]);
  await marking;
  signal?.throwIfAborted();
  const { calls, throttles } = pool.stats;
  const finishedAt = new Date().toISOString();
  const sortedCalls = Object.fromEntries(Object.entries(calls).sort(([a], [b]) => (a < b ? -1 : 1)));
  await snapshot.end({ finishedAt, calls: sortedCalls, throttles });
  return { ...started, finishedAt, calls: sortedCalls, throttles };
}
