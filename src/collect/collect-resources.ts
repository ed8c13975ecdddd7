import type { Collector, FactRead, Aws, ListedResource, Scope } from '../core/collector.ts';
import { absent, type Fact, type CollectionError, known, NotReported, unreadable } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { ResourceType } from '../core/facts.ts';
import type { ListingError, Resource, ResourceIdentity, Tags } from '../core/resource.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import { cacheCalls, onlyDeclared } from './guard.ts';
import { createReadLifetimes, operationKeys } from './read-lifetimes.ts';
import { actionsOfCalls, type CollectionPlan, type PlannedCollector, plannedCalls, callsOf } from './plan.ts';
import { type CollectScope, SharedReadCache } from './shared-read-cache.ts';

export type { CollectScope };

/** Where what is read goes. Each call is awaited, so a slow receiver slows the reading down instead of filling memory. */
export interface CollectSink {
  resource(resource: Resource): Promise<void> | void;
  listingError(listing: ListingError): Promise<void> | void;
  /** One collector is done in one Region. */
  done?(service: string, region: string, resources: number): void;
}

/** A part of what a plan reads, where one process cannot or need not read all of it. Regions are as in a {@link ListingError}. */
export interface CollectionFilter {
  /** Whether to make a listing. */
  includesListing(type: ResourceType, region: string): boolean;
  /** Whether a resource of the listing was read before, by its ARN. */
  isRead(type: ResourceType, region: string, arn: string): boolean;
  /** The time is up: nothing new is begun, and a listing that is under way stays unfinished. */
  isOutOfTime(): boolean;
  /** All resources of a listing are read, or it failed. */
  listingFinished(type: ResourceType, region: string): void;
}

/**
 * Listings under way at once, and calls about resources of one listing: the pool bounds the calls themselves. More than it makes, since
 * the calls of one resource do not all run side by side: some wait for the answers of others.
 */
const listingsAtOnce = 64;
const callsAtOnce = 192;

interface Job {
  readonly planned: PlannedCollector;
  readonly region: string;
}

/** What all who read an account share, so that nothing is asked for twice. */
export interface SharedReading {
  /** The account with identical calls made once, for what is read about single resources. */
  readonly once: Aws;
  readonly sources: SharedReadCache;
}

export const createSharedReading = (aws: Aws, scope: CollectScope): SharedReading => ({
  once: cacheCalls(aws),
  sources: new SharedReadCache(aws, scope),
});

/** Reads what the plan names. Nothing that fails stops the rest: it becomes a collectionError in the place where the answer would have stood. */
export async function collectResources(
  plan: CollectionPlan,
  aws: Aws,
  scope: CollectScope,
  sink: CollectSink,
  { once, sources } = createSharedReading(aws, scope),
  portion?: CollectionFilter,
): Promise<void> {
  const jobs = jobsOf(plan, scope).filter((job) => portion?.includesListing(job.planned.collector.type, placeOf(job)) ?? true);
  const demand = createReadLifetimes(jobs.map((job) => ({ operations: operationsOf(job.planned), place: placeOf(job) })));
  await forEachConcurrently(jobs, listingsAtOnce, async (job) => {
    await runJob(job, { aws, once, scope, sources, sink, portion });
    demand.drop({ operations: operationsOf(job.planned), place: placeOf(job) });
    sources.forget(placeOf(job), demand.has);
  });
}

/** Region after Region, so that what the listings of one share can be let go of before the next. */
function jobsOf({ collectors }: CollectionPlan, { homeRegion, regions }: CollectScope): Job[] {
  const [global, regional] = [true, false].map((isGlobal) =>
    collectors.filter(({ collector }) => (collector.scope === 'global') === isGlobal),
  );
  const inRegion = (region: string, of: CollectionPlan['collectors'] = []) => of.map((planned): Job => ({ planned, region }));
  return [...inRegion(homeRegion, global), ...regions.flatMap((region) => inRegion(region, regional))];
}

const operationsOf = (planned: PlannedCollector): ReadonlySet<string> => new Set(operationKeys(plannedCalls(planned)));

const placeOf = ({ planned: { collector }, region }: Job): string => (collector.scope === 'global' ? globalRegion : region);

interface Run {
  readonly aws: Aws;
  readonly once: Aws;
  readonly scope: CollectScope;
  readonly sources: SharedReadCache;
  readonly sink: CollectSink;
  readonly portion: CollectionFilter | undefined;
}

async function runJob(job: Job, { aws, once, scope, sources, sink, portion }: Run): Promise<void> {
  const { planned, region } = job;
  const { collector } = planned;
  const place = placeOf(job);
  const { accountId, partition, regions, now } = scope;
  const jobScope: Scope = { accountId, partition, region, regions, now };
  let resources = 0;
  const size = batchSize(planned);
  const inScope = ({ region: of, arn }: ListedResource<unknown>) =>
    (of === undefined || of === globalRegion || regions.includes(of)) && portion?.isRead(collector.type, place, arn) !== true;
  try {
    if (portion?.isOutOfTime()) return;
    const declared = onlyDeclared(aws.in(region), collector.list.apiCalls);
    for await (const page of collector.list.pages(declared, jobScope, sources.in(region))) {
      await forEachConcurrently(chunks(page.filter(inScope), size), chunksAtOnce(planned, size), async (items) => {
        if (portion?.isOutOfTime()) return;
        for (const resource of await readChunk(planned, items, once, jobScope, sources)) {
          resources += 1;
          await sink.resource(resource);
        }
      });
      if (portion?.isOutOfTime()) return;
    }
  } catch (error) {
    if (portion?.isOutOfTime()) return;
    await sink.listingError({
      type: collector.type,
      service: collector.service,
      accountId: scope.accountId,
      partition: scope.partition,
      region: place,
      collectionError: gapOf(error, collector.list.apiCalls.flatMap(actionsOfCalls)[0] ?? collector.type),
    });
  }
  portion?.listingFinished(collector.type, place);
  sink.done?.(collector.service, place, resources);
}

const batchSize = ({ collector, facts }: PlannedCollector): number =>
  facts.reduce((size, fact) => {
    const read = collector.facts[fact];
    return read?.kind === 'batched' ? Math.max(size, read.size) : size;
  }, 1);

/** As many chunks of resources as keep the pool busy; few, where nothing is asked for a resource or a chunk. */
function chunksAtOnce({ collector, facts }: PlannedCollector, size: number): number {
  const kinds = facts.map((fact) => collector.facts[fact]?.kind);
  if (kinds.every((kind) => kind === 'fromListing' || kind === 'shared')) return 4;
  const calls = kinds.filter((kind) => kind === 'perResource').length * size;
  return Math.max(2, Math.ceil(callsAtOnce / Math.max(1, calls)));
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Resources of one chunk with all planned facts; a resource that was deleted meanwhile is left out. */
async function readChunk(
  { collector, facts }: PlannedCollector,
  items: readonly ListedResource<unknown>[],
  aws: Aws,
  scope: Scope,
  sources: SharedReadCache,
): Promise<Resource[]> {
  const identities = items.map((item) => identityOf(collector, item, scope));
  const batches = new Map<string, Promise<ReadonlyMap<string, unknown>>>();
  for (const fact of facts) {
    const read = collector.facts[fact];
    if (read?.kind === 'batched') batches.set(fact, read.read(onlyDeclared(aws.in(scope.region), read.apiCalls), identities));
  }
  for (const batch of batches.values()) batch.catch(() => undefined);
  const resources: Resource[] = [];
  await forEachConcurrently(identities.entries(), items.length, async ([index, identity]) => {
    const context = {
      collector,
      identity,
      raw: items[index]?.raw,
      aws: aws.in(identity.region === globalRegion ? scope.region : identity.region),
      scope,
      sources,
      batches,
    };
    const resource = await readResource(facts, context);
    if (resource !== undefined) resources.push(resource);
  });
  return resources;
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
    if (error instanceof ResourceGone) return undefined;
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

class ResourceGone extends Error {}

interface FactContext {
  readonly collector: Collector;
  readonly identity: ResourceIdentity;
  readonly raw: unknown;
  readonly aws: Aws;
  readonly scope: Scope;
  readonly sources: SharedReadCache;
  readonly batches: ReadonlyMap<string, Promise<ReadonlyMap<string, unknown>>>;
}

async function readFact(name: string, read: FactRead, context: FactContext): Promise<Fact> {
  const { identity, raw } = context;
  const region = identity.region === globalRegion ? context.scope.region : identity.region;
  const action = callsOf(read).flatMap(actionsOfCalls)[0] ?? context.collector.list.apiCalls.flatMap(actionsOfCalls)[0] ?? identity.type;
  try {
    switch (read.kind) {
      case 'fromListing':
        return factOf(read.value(raw, context.scope), action);
      case 'perResource': {
        const known = read.skip?.(raw);
        if (known !== undefined) return factOf(known.value, action);
        return factOf(await read.read(onlyDeclared(context.aws, read.apiCalls), identity, raw, context.sources.in(region)), action);
      }
      case 'shared':
        return factOf(read.value(await context.sources.load(read.read, region), identity, raw), action);
      case 'sharedByKey': {
        const key = read.key(raw);
        if (key === undefined) return absent();
        return factOf(read.value(await context.sources.loadKeyed(read.read, key, region), identity, raw), action);
      }
      case 'batched':
        return factOf((await context.batches.get(name))?.get(identity.id), action);
    }
  } catch (error) {
    if (error instanceof ReadFailure && read.kind === 'perResource') {
      if (read.notConfiguredErrorCodes.includes(error.code)) return absent();
      if (context.collector.deletedErrorCodes.includes(error.code)) throw new ResourceGone(identity.id);
    }
    return unreadable(gapOf(error, action));
  }
}

function factOf(value: unknown, action: string): Fact {
  if (value instanceof NotReported) return unreadable({ kind: 'not-reported', action, message: value.message });
  return value === undefined || value === null ? absent() : known(value);
}

/** A failed call's collectionError; anything else is a defect of a collector met on an unexpected answer, and must not stop the run either. */
function gapOf(error: unknown, action: string): CollectionError {
  if (error instanceof ReadFailure) return error.collectionError;
  return { kind: 'failed', action, message: `the answer could not be used: ${error instanceof Error ? error.message : String(error)}` };
}
