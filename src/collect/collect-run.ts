import { randomBytes } from 'node:crypto';
import { forEachConcurrently } from '../util/concurrency.ts';
import { countUncoveredResources } from './uncovered-resources.ts';
import { collectResources, type CollectionFilter, createSharedReading } from './collect-resources.ts';
import { type CollectionPlan, plannedTypes } from './plan.ts';
import { createSnapshot } from './snapshot-file.ts';
import { listingKey } from './interrupted-snapshot.ts';
import type { LimitInUse } from '../core/rate-limit.ts';
import type { ResourceType } from '../core/facts.ts';
import { globalRegion } from '../core/names.ts';
import type { AnyRule } from '../core/rule.ts';
import type { RegionStatus, Run } from '../core/result/run.ts';
import { type SnapshotManifest, type SnapshotRecord, snapshotVersion } from '../core/result/snapshot.ts';
import { type RecordedCoverage, recordedCoverage, type RecordedRegion } from './recorder-coverage.ts';
import type { Aws } from '../core/collector.ts';
import type { Registry } from '../core/registry.ts';
import { version } from '../core/version.ts';

/** One listing in one Region. */
export interface ListingStep {
  readonly service: string;
  readonly region: string;
}

/** Progress of a run, for displays. */
export type ProgressEvent =
  | {
      readonly kind: 'entered';
      readonly accountId: string;
      readonly principalArn: string;
      readonly rules: number;
      readonly steps: readonly ListingStep[];
    }
  /** Resources of a type could not be listed; `collected` follows. */
  | { readonly kind: 'listing-failed'; readonly service: string; readonly region: string }
  | { readonly kind: 'collected'; readonly service: string; readonly region: string; readonly resources: number }
  /** Nothing new, but calls wait for a rate limit. */
  | { readonly kind: 'waiting'; readonly limit: LimitInUse };

/** Time between two reports of what a run waits for. */
const WAITING_INTERVAL_MS = 2_000;

/** Receives progress events with the calls and throttles so far. */
export type OnProgress = (event: ProgressEvent, stats: { readonly calls: number; readonly throttles: number }) => void;

/** An account that can be read. */
export interface AccountSession {
  readonly pool: Aws & {
    readonly stats: { readonly calls: Readonly<Record<string, number>>; readonly throttles: number };
    /** The rate limit that most calls wait for. */
    waitingFor(): LimitInUse | undefined;
  };
  readonly accountId: string;
  readonly partition: string;
  readonly principalArn: string;
  readonly homeRegion: string;
  readonly regions: readonly RegionStatus[];
}

/** Starts a run: its ID and everything known before the first read. */
export function startRun(
  session: AccountSession,
  rules: readonly AnyRule[],
  { now, ...request }: { readonly now: number } & Pick<Run, 'accountAlias' | 'availableRules' | 'request' | 'frameworks'>,
): SnapshotManifest['run'] {
  const startedAt = new Date(now).toISOString();
  const { accountId, partition, homeRegion, principalArn, regions } = session;
  return {
    id: `${startedAt.replace(/[-:]|\.\d+/g, '')}-${randomBytes(4).toString('hex')}`,
    startedAt,
    version,
    accountId,
    partition,
    homeRegion,
    principalArn,
    regions,
    rules: rules.map(({ id }) => id),
    ...request,
  };
}

/** Selects a part of a run. */
export interface RunFilter extends CollectionFilter {
  /** Regions in which to count uncovered resources. */
  readonly countedRegions: readonly string[];
  /** Data of an AWS Config aggregator about a counted Region, which saves calls. Absent: none. */
  readonly recorded?: (region: string) => RecordedRegion | undefined;
  /** Records of an interrupted run, which are written and evaluated first. Absent: none. */
  readonly before?: () => AsyncIterable<SnapshotRecord>;
}

export interface CollectOptions {
  readonly session: AccountSession;
  readonly plan: CollectionPlan;
  readonly rules: readonly AnyRule[];
  readonly registry: Registry;
  readonly run: SnapshotManifest['run'];
  readonly snapshotFile: string;
  /** Receives every record before it is written. */
  readonly receive: (record: SnapshotRecord) => void | Promise<void>;
  readonly onProgress: OnProgress;
  /** The part of the plan to read; absent: all of it. */
  readonly filter?: RunFilter | undefined;
  /** Once it aborts, nothing is recorded, so that a resumed run does not contain errors of closed connections. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads the resources of a plan and counts uncovered resources; every record goes to the snapshot and to `receive`. */
export async function collect(options: CollectOptions): Promise<Run> {
  const { session, plan, rules, registry, run: started, snapshotFile, receive, onProgress, filter, signal } = options;
  const { pool, accountId, partition, homeRegion } = session;
  const regionsIn = (wanted: RegionStatus['state']) => session.regions.filter(({ state }) => state === wanted).map(({ region }) => region);
  const regions = regionsIn('audited');
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
      marking = marking.then(() => snapshot.mark({ kind: 'listing-complete', type, region }));
    marking.catch(() => undefined);
  };
  const stats = () => ({ calls: Object.values(pool.stats.calls).reduce((sum, calls) => sum + calls, 0), throttles: pool.stats.throttles });
  const steps = [
    ...plan.collectors.flatMap(({ collector: { type, service, scope: reach } }) =>
      (reach === 'global' ? [globalRegion] : regions)
        .filter((region) => filter?.includesListing(type, region) ?? true)
        .map((region): ListingStep => ({ service, region })),
    ),
    ...(filter?.countedRegions ?? regions).map((region): ListingStep => ({ service: 'uncovered-resources', region })),
  ];
  const progress = (service: string, region: string, resources: number) =>
    onProgress({ kind: 'collected', service, region, resources }, stats());
  onProgress({ kind: 'entered', accountId, principalArn: session.principalArn, rules: rules.length, steps }, stats());
  for await (const entry of filter?.before?.() ?? []) await (entry.kind === 'listing-complete' ? snapshot.mark(entry) : record(entry));
  const uncoveredReads = {
    tagged: registry.taggedTypes,
    known: registry.collectors.map(({ type }) => type),
    covered: new Set<string>(rules.map(({ resourceType }) => resourceType)),
  };
  const disabledRegions = regionsIn('not-enabled');
  const scope = { accountId, partition, homeRegion, regions, disabledRegions, now: Date.parse(started.startedAt) };
  const reading = createSharedReading(pool, scope);
  const counted = filter?.countedRegions ?? regions;
  const wants = (type: ResourceType, region: string) => filter?.includesListing(type, region) ?? true;
  const listingFinished = (type: ResourceType, region: string) => {
    filter?.listingFinished(type, region);
    mark(type, region);
  };
  const coverageByRegion = new Map<string, RecordedCoverage | undefined>();
  await forEachConcurrently(counted, counted.length || 1, async (region) => {
    const types = plan.collectors.flatMap(({ collector: { type, scope: reach } }) =>
      reach === 'regional' && wants(type, region) ? [type] : [],
    );
    coverageByRegion.set(
      region,
      await recordedCoverage(filter?.recorded?.(region), types, { aws: reading.once.in(region), now: scope.now }),
    );
  });
  const countAll = forEachConcurrently(counted, counted.length || 1, async (region) => {
    const { counter: recorded = registry.recordedResources, aggregated } = coverageByRegion.get(region) ?? {};
    const uncovered = await countUncoveredResources(
      { ...uncoveredReads, recorded },
      { aws: reading.once, shared: reading.sources.in(region), region },
    );
    await record({ kind: 'uncovered', uncovered: aggregated === undefined ? uncovered : { ...uncovered, aggregated } });
    for (const type of aggregated?.skippedTypes ?? []) listingFinished(type, region);
    progress('uncovered-resources', region, uncovered.types.length);
  });
  const readAll = collectResources(
    plan,
    {
      aws: pool,
      scope,
      reading,
      filter: {
        includesListing: (type, region) =>
          wants(type, region) && coverageByRegion.get(region)?.aggregated.skippedTypes.includes(type) !== true,
        isRead: (type, region, arn) => filter?.isRead(type, region, arn) ?? false,
        isOutOfTime: () => filter?.isOutOfTime() ?? false,
        listingFinished,
      },
    },
    {
      resource: (resource) => record({ kind: 'resource', resource }),
      listingError: (listing) => {
        failed.add(listingKey(listing.type, listing.region));
        const { service, region, collectionError } = listing;
        if (collectionError.kind !== 'not-available') onProgress({ kind: 'listing-failed', service, region }, stats());
        return record({ kind: 'listing-error', listing });
      },
      done: progress,
    },
  );
  const timer = setInterval(() => {
    const limit = pool.waitingFor();
    if (limit !== undefined) onProgress({ kind: 'waiting', limit }, stats());
  }, WAITING_INTERVAL_MS);
  await Promise.all([countAll, readAll]).finally(() => clearInterval(timer));
  await marking;
  signal?.throwIfAborted();
  const { calls, throttles } = pool.stats;
  const finishedAt = new Date().toISOString();
  const sortedCalls = Object.fromEntries(Object.entries(calls).sort(([a], [b]) => (a < b ? -1 : 1)));
  await snapshot.end({ finishedAt, calls: sortedCalls, throttles });
  return { ...started, finishedAt, calls: sortedCalls, throttles };
}
