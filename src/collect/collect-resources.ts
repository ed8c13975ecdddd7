import type { ApiCalls, Collector, FactRead, Aws, ListedResource, Scope } from '../core/collector.ts';
import type { CollectionError, Fact } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import { publishedLimitOf, publishedLimitsOf } from '../core/rate-limit.ts';
import type { ResourceType } from '../core/facts.ts';
import type { ListingError, Resource, ResourceIdentity, Tags } from '../core/resource.ts';
import { chunk } from '../util/chunk.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import { cacheCalls, type CallTrace, onlyDeclared } from './guard.ts';
import { createReadLifetimes, operationKeys } from './read-lifetimes.ts';
import { actionsOfCalls, type CollectionPlan, type PlannedCollector, plannedCalls } from './plan.ts';
import { type Batch, collectionErrorOf, type FactContext, readFact, ResourceDeleted } from './read-fact.ts';
import { type CollectScope, SharedReadCache } from './shared-read-cache.ts';

export type { CollectScope };

/** Receives the resources. Each call is awaited, so a slow receiver slows down collection instead of filling memory. */
export interface CollectSink {
  resource(resource: Resource): Promise<void> | void;
  listingError(listing: ListingError): Promise<void> | void;
  /** One collector has finished in one Region. */
  done?(service: string, region: string, resources: number): void;
}

/** Selects a part of a plan, if one process cannot or need not read all of it. Regions are as in a {@link ListingError}. */
export interface CollectionFilter {
  /** Whether to make a listing. */
  includesListing(type: ResourceType, region: string): boolean;
  /** Whether the resource with this ARN was read before. */
  isRead(type: ResourceType, region: string, arn: string): boolean;
  /** Whether the time is up: no new reads start, and listings in progress stay unfinished. */
  isOutOfTime(): boolean;
  /** Called when all resources of a listing are read, or the listing failed. */
  listingFinished(type: ResourceType, region: string): void;
}

/**
 * Concurrent listings, and concurrent calls for resources of one listing. The client pool limits the calls further; the number here is
 * higher, because some calls of a resource wait for the responses of others.
 */
const MAX_CONCURRENT_LISTINGS = 64;
const MAX_CONCURRENT_CALLS = 192;

interface Job {
  readonly planned: PlannedCollector;
  readonly region: string;
}

/** Shared state of all reads of an account, which avoids repeated calls. */
export interface SharedReading {
  /** The account with cached calls, for reads about single resources. */
  readonly once: Aws;
  readonly sources: SharedReadCache;
}

export const createSharedReading = (aws: Aws, scope: CollectScope): SharedReading => ({
  once: cacheCalls(aws),
  sources: new SharedReadCache(aws, scope),
});

export interface CollectionOptions {
  readonly aws: Aws;
  readonly scope: CollectScope;
  /** Default: no state is shared with other reads. */
  readonly reading?: SharedReading;
  /** Absent: the whole plan. */
  readonly filter?: CollectionFilter | undefined;
}

/** Reads the resources and facts of a plan. A failed call does not stop the others; it becomes a collection error. */
export async function collectResources(
  plan: CollectionPlan,
  { aws, scope, reading = createSharedReading(aws, scope), filter }: CollectionOptions,
  sink: CollectSink,
): Promise<void> {
  const { once, sources } = reading;
  const jobs = jobsOf(plan, scope).filter((job) => filter?.includesListing(job.planned.collector.type, placeOf(job)) ?? true);
  const demand = createReadLifetimes(jobs.map((job) => ({ operations: operationsOf(job.planned), place: placeOf(job) })));
  await forEachConcurrently(jobs, MAX_CONCURRENT_LISTINGS, async (job) => {
    await runJob(job, { aws, once, scope, sources, sink, filter });
    demand.drop({ operations: operationsOf(job.planned), place: placeOf(job) });
    sources.release(placeOf(job), demand.has);
  });
}

/**
 * Listings of resources with reads that a published limit slows down come first, in all Regions: they take longest. The others follow Region
 * by Region, so that shared reads of one Region can be released before the next.
 */
function jobsOf({ collectors }: CollectionPlan, { partition, homeRegion, regions }: CollectScope): Job[] {
  const [global, regional] = [true, false].map((isGlobal) =>
    collectors.filter(({ collector }) => (collector.scope === 'global') === isGlobal),
  );
  const inRegion = (region: string, of: CollectionPlan['collectors'] = []) => of.map((planned): Job => ({ planned, region }));
  const inOwnRegion = (global ?? []).map((planned): Job => ({ planned, region: planned.collector.region?.[partition] ?? homeRegion }));
  const jobs = [...inOwnRegion, ...regions.flatMap((region) => inRegion(region, regional))];
  const limited = new Set(collectors.filter(isLimited));
  return [...jobs.filter(({ planned }) => limited.has(planned)), ...jobs.filter(({ planned }) => !limited.has(planned))];
}

const isLimited = ({ collector, facts }: PlannedCollector): boolean =>
  facts.some((fact) => {
    const read = collector.facts[fact];
    return read?.kind === 'perResource' && read.apiCalls.some(hasPublishedLimit);
  });

const hasPublishedLimit = ({ service, operations }: ApiCalls): boolean => {
  const limits = publishedLimitsOf([service]);
  return operations.some((operation) => publishedLimitOf(limits, service.name, operation) !== undefined);
};

const operationsOf = (planned: PlannedCollector): ReadonlySet<string> => new Set(operationKeys(plannedCalls(planned)));

const placeOf = ({ planned: { collector }, region }: Job): string => (collector.scope === 'global' ? globalRegion : region);

interface Run {
  readonly aws: Aws;
  readonly once: Aws;
  readonly scope: CollectScope;
  readonly sources: SharedReadCache;
  readonly sink: CollectSink;
  readonly filter: CollectionFilter | undefined;
}

async function runJob(job: Job, { aws, once, scope, sources, sink, filter }: Run): Promise<void> {
  const { planned, region } = job;
  const { collector } = planned;
  const place = placeOf(job);
  const { accountId, partition, regions, disabledRegions = [], now } = scope;
  const jobScope: Scope = { accountId, partition, region, regions, now };
  let resources = 0;
  const size = batchSize(planned);
  const trace: CallTrace = { action: collector.list.apiCalls.flatMap(actionsOfCalls)[0] };
  const inScope = ({ region: of, arn }: ListedResource<unknown>) =>
    (of === undefined || of === globalRegion || regions.includes(of)) && filter?.isRead(collector.type, place, arn) !== true;
  const unreadable = new Set<string>();
  const listingError = (at: string, collectionError: CollectionError) =>
    sink.listingError({ type: collector.type, service: collector.service, accountId, partition, region: at, collectionError });
  try {
    if (filter?.isOutOfTime()) return;
    const declared = onlyDeclared(aws.in(region), collector.list.apiCalls, trace);
    for await (const page of collector.list.pages(declared, jobScope, sources.in(region, trace))) {
      const listAction = trace.action ?? collector.type;
      for (const { region: of } of page) if (of !== undefined && disabledRegions.includes(of)) unreadable.add(of);
      await forEachConcurrently(chunk(page.filter(inScope), size), chunksAtOnce(planned, size), async (items) => {
        if (filter?.isOutOfTime()) return;
        for (const resource of await readChunk(planned, items, { aws, once, scope: jobScope, sources, listAction })) {
          resources += 1;
          await sink.resource(resource);
        }
      });
      if (filter?.isOutOfTime()) return;
    }
  } catch (error) {
    if (filter?.isOutOfTime()) return;
    await listingError(place, collectionErrorOf(error, trace.action ?? collector.type));
  }
  for (const at of unreadable) {
    const message = `resources are listed in ${at}, which is not enabled in the account`;
    await listingError(at, { kind: 'unreachable', action: trace.action ?? collector.type, message });
  }
  filter?.listingFinished(collector.type, place);
  sink.done?.(collector.service, place, resources);
}

const batchSize = ({ collector, facts }: PlannedCollector): number =>
  facts.reduce((size, fact) => {
    const read = collector.facts[fact];
    return read?.kind === 'batched' ? Math.max(size, read.size) : size;
  }, 1);

/** Returns how many chunks to read concurrently: enough to keep the pool busy, few if resources and chunks need no calls. */
function chunksAtOnce({ collector, facts }: PlannedCollector, size: number): number {
  const kinds = facts.map((fact) => collector.facts[fact]?.kind);
  if (kinds.every((kind) => kind === 'fromListing' || kind === 'shared')) return 4;
  const calls = kinds.filter((kind) => kind === 'perResource').length * size;
  return Math.max(2, Math.ceil(MAX_CONCURRENT_CALLS / Math.max(1, calls)));
}

type ChunkContext = Pick<FactContext, 'scope' | 'sources' | 'listAction'> & Pick<Run, 'aws' | 'once'>;

/** Returns the resources of one chunk with all planned facts, without those that were deleted during the run. */
async function readChunk(
  { collector, facts }: PlannedCollector,
  items: readonly ListedResource<unknown>[],
  { aws, once, ...shared }: ChunkContext,
): Promise<Resource[]> {
  const { scope } = shared;
  const identities = items.map((item) => identityOf(collector, item, scope));
  const batches = new Map<string, Batch>();
  for (const fact of facts) {
    const read = collector.facts[fact];
    if (read?.kind !== 'batched') continue;
    const trace: CallTrace = { action: undefined };
    batches.set(fact, { answer: read.read(onlyDeclared(once.in(scope.region), read.apiCalls, trace), identities), trace });
  }
  for (const { answer } of batches.values()) answer.catch(() => undefined);
  const resources: Resource[] = [];
  await forEachConcurrently(identities.entries(), items.length, async ([index, identity]) => {
    const region = identity.region === globalRegion ? scope.region : identity.region;
    const context = {
      ...shared,
      collector,
      identity,
      region,
      raw: items[index]?.raw,
      aws: once.in(region),
      isDeleted: deletionOf(collector, identity, aws.in(region)),
      batches,
    };
    const resource = await readResource(facts, context);
    if (resource !== undefined) resources.push(resource);
  });
  return resources;
}

/** Confirms a deletion once per resource with an uncached call: a response from before the deletion would be wrong. */
function deletionOf({ deletion }: Collector, identity: ResourceIdentity, aws: Aws): FactContext['isDeleted'] {
  let confirmed: Promise<boolean> | undefined;
  return async (code) => {
    if (deletion?.errorCodes.includes(code) !== true) return false;
    confirmed ??= deletion.confirm(onlyDeclared(aws, deletion.apiCalls), identity);
    return confirmed;
  };
}

async function readResource(facts: readonly string[], context: FactContext): Promise<Resource | undefined> {
  const { collector, identity } = context;
  try {
    const read: Record<string, Fact> = {};
    await forEachConcurrently(facts, facts.length || 1, async (fact) => {
      read[fact] = await readFact(fact, collector.facts[fact] as FactRead, context);
    });
    const tags = collector.tags === undefined ? undefined : await readFact('tags', collector.tags, context);
    return {
      ...identity,
      ...(tags === undefined
        ? {}
        : tags.state === 'unreadable'
          ? { tagsError: tags.collectionError }
          : { tags: tags.state === 'known' ? (tags.value as Tags) : {} }),
      facts: Object.fromEntries(facts.map((fact) => [fact, read[fact]])) as Resource['facts'],
    };
  } catch (error) {
    if (error instanceof ResourceDeleted) return undefined;
    throw error;
  }
}

function identityOf(collector: Collector, { id, arn, name, region, tags }: ListedResource<unknown>, scope: Scope): ResourceIdentity {
  return {
    type: collector.type,
    service: collector.service,
    id,
    arn,
    name: name ?? (tags?.['Name'] || id),
    accountId: scope.accountId,
    partition: scope.partition,
    region: region ?? (collector.scope === 'global' ? globalRegion : scope.region),
    tags: tags ?? null,
  };
}
