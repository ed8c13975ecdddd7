import type { AnyCollector, AnyFactRead, Aws, Listed, Scope } from '../model/collector.ts';
import { absent, type Fact, type Gap, known, NotReported, unreadable } from '../model/fact.ts';
import { globalRegion } from '../model/names.ts';
import { ReadFailure } from '../model/read-failure.ts';
import type { ResourceType } from '../model/facts/index.ts';
import type { ListingGap, Resource, ResourceIdentity, Tags } from '../model/resource.ts';
import { forEachBounded } from './bounded.ts';
import { callingOnce, onlyDeclared } from './guard.ts';
import { createDemand, operationKeys } from './demand.ts';
import { actionsOfReads, type Plan, type PlannedCollector, plannedReads, readsOf } from './plan.ts';
import { type CollectScope, SourceCache } from './source-cache.ts';

export type { CollectScope };

/** Where what is read goes. Each call is awaited, so a slow receiver slows the reading down instead of filling memory. */
export interface CollectSink {
  resource(resource: Resource): Promise<void> | void;
  listingGap(listing: ListingGap): Promise<void> | void;
  /** One collector is done in one Region. */
  done?(service: string, region: string, resources: number): void;
}

/** A part of what a plan reads, where one process cannot or need not read all of it. Regions are as in a {@link ListingGap}. */
export interface Portion {
  /** Whether to make a listing. */
  wants(type: ResourceType, region: string): boolean;
  /** Whether a resource of the listing was read before, by its ARN. */
  has(type: ResourceType, region: string, arn: string): boolean;
  /** The time is up: nothing new is begun, and a listing that is under way stays unfinished. */
  isOver(): boolean;
  /** All resources of a listing are read, or it failed. */
  finished(type: ResourceType, region: string): void;
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
export interface Reading {
  /** The account with identical calls made once, for what is read about single resources. */
  readonly once: Aws;
  readonly sources: SourceCache;
}

export const startReading = (aws: Aws, scope: CollectScope): Reading => ({ once: callingOnce(aws), sources: new SourceCache(aws, scope) });

/** Reads what the plan names. Nothing that fails stops the rest: it becomes a gap in the place where the answer would have stood. */
export async function collectResources(
  plan: Plan,
  aws: Aws,
  scope: CollectScope,
  sink: CollectSink,
  { once, sources } = startReading(aws, scope),
  portion?: Portion,
): Promise<void> {
  const jobs = jobsOf(plan, scope).filter((job) => portion?.wants(job.planned.collector.type, placeOf(job)) ?? true);
  const demand = createDemand(jobs.map((job) => ({ operations: operationsOf(job.planned), place: placeOf(job) })));
  await forEachBounded(jobs, listingsAtOnce, async (job) => {
    await runJob(job, { aws, once, scope, sources, sink, portion });
    demand.drop({ operations: operationsOf(job.planned), place: placeOf(job) });
    sources.forget(placeOf(job), demand.has);
  });
}

/** Region after Region, so that what the listings of one share can be let go of before the next. */
function jobsOf({ collectors }: Plan, { homeRegion, regions }: CollectScope): Job[] {
  const [global, regional] = [true, false].map((isGlobal) =>
    collectors.filter(({ collector }) => (collector.scope === 'global') === isGlobal),
  );
  const inRegion = (region: string, of: Plan['collectors'] = []) => of.map((planned): Job => ({ planned, region }));
  return [...inRegion(homeRegion, global), ...regions.flatMap((region) => inRegion(region, regional))];
}

const operationsOf = (planned: PlannedCollector): ReadonlySet<string> => new Set(operationKeys(plannedReads(planned)));

const placeOf = ({ planned: { collector }, region }: Job): string => (collector.scope === 'global' ? globalRegion : region);

interface Run {
  readonly aws: Aws;
  readonly once: Aws;
  readonly scope: CollectScope;
  readonly sources: SourceCache;
  readonly sink: CollectSink;
  readonly portion: Portion | undefined;
}

async function runJob(job: Job, { aws, once, scope, sources, sink, portion }: Run): Promise<void> {
  const { planned, region } = job;
  const { collector } = planned;
  const place = placeOf(job);
  const { accountId, partition, regions, now } = scope;
  const jobScope: Scope = { accountId, partition, region, regions, now };
  let resources = 0;
  const size = batchSize(planned);
  const inScope = ({ region: of, arn }: Listed<unknown>) =>
    (of === undefined || of === globalRegion || regions.includes(of)) && portion?.has(collector.type, place, arn) !== true;
  try {
    if (portion?.isOver()) return;
    const declared = onlyDeclared(aws.in(region), collector.list.reads);
    for await (const page of collector.list.pages(declared, jobScope, sources.in(region))) {
      await forEachBounded(chunks(page.filter(inScope), size), chunksAtOnce(planned, size), async (items) => {
        if (portion?.isOver()) return;
        for (const resource of await readChunk(planned, items, once, jobScope, sources)) {
          resources += 1;
          await sink.resource(resource);
        }
      });
      if (portion?.isOver()) return;
    }
  } catch (error) {
    if (portion?.isOver()) return;
    await sink.listingGap({
      type: collector.type,
      service: collector.service,
      accountId: scope.accountId,
      partition: scope.partition,
      region: place,
      gap: gapOf(error, collector.list.reads.flatMap(actionsOfReads)[0] ?? collector.type),
    });
  }
  portion?.finished(collector.type, place);
  sink.done?.(collector.service, place, resources);
}

const batchSize = ({ collector, facts }: PlannedCollector): number =>
  facts.reduce((size, fact) => {
    const read = collector.facts[fact];
    return read?.kind === 'batch' ? Math.max(size, read.size) : size;
  }, 1);

/** As many chunks of resources as keep the pool busy; few, where nothing is asked for a resource or a chunk. */
function chunksAtOnce({ collector, facts }: PlannedCollector, size: number): number {
  const kinds = facts.map((fact) => collector.facts[fact]?.kind);
  if (kinds.every((kind) => kind === 'listed' || kind === 'bulk')) return 4;
  const calls = kinds.filter((kind) => kind === 'each').length * size;
  return Math.max(2, Math.ceil(callsAtOnce / Math.max(1, calls)));
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Resources of one chunk with all planned facts; a resource that was deleted meanwhile is left out. */
async function readChunk(
  { collector, facts }: PlannedCollector,
  items: readonly Listed<unknown>[],
  aws: Aws,
  scope: Scope,
  sources: SourceCache,
): Promise<Resource[]> {
  const identities = items.map((item) => identityOf(collector, item, scope));
  const batches = new Map<string, Promise<ReadonlyMap<string, unknown>>>();
  for (const fact of facts) {
    const read = collector.facts[fact];
    if (read?.kind === 'batch') batches.set(fact, read.read(onlyDeclared(aws.in(scope.region), read.reads), identities));
  }
  for (const batch of batches.values()) batch.catch(() => undefined);
  const resources: Resource[] = [];
  await forEachBounded(identities.entries(), items.length, async ([index, identity]) => {
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
    await forEachBounded(facts, facts.length || 1, async (fact) => {
      read[fact] = await readFact(fact, collector.facts[fact] as AnyFactRead, context);
    });
    const tags = collector.tags === undefined ? undefined : await readFact('tags', collector.tags, context);
    return {
      ...identity,
      ...(tags === undefined
        ? {}
        : tags.state === 'unreadable'
          ? { tagsGap: tags.gap }
          : { tags: tags.state === 'known' ? (tags.value as Tags) : {} }),
      facts: Object.fromEntries(facts.map((fact) => [fact, read[fact]])) as Resource['facts'],
    };
  } catch (error) {
    if (error instanceof ResourceGone) return undefined;
    throw error;
  }
}

function identityOf(collector: AnyCollector, { id, arn, name, region, tags }: Listed<unknown>, scope: Scope): ResourceIdentity {
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
  readonly collector: AnyCollector;
  readonly identity: ResourceIdentity;
  readonly raw: unknown;
  readonly aws: Aws;
  readonly scope: Scope;
  readonly sources: SourceCache;
  readonly batches: ReadonlyMap<string, Promise<ReadonlyMap<string, unknown>>>;
}

async function readFact(name: string, read: AnyFactRead, context: FactContext): Promise<Fact> {
  const { identity, raw } = context;
  const region = identity.region === globalRegion ? context.scope.region : identity.region;
  const action = readsOf(read).flatMap(actionsOfReads)[0] ?? context.collector.list.reads.flatMap(actionsOfReads)[0] ?? identity.type;
  try {
    switch (read.kind) {
      case 'listed':
        return factOf(read.value(raw, context.scope), action);
      case 'each': {
        const known = read.skip?.(raw);
        if (known !== undefined) return factOf(known.value, action);
        return factOf(await read.read(onlyDeclared(context.aws, read.reads), identity, raw, context.sources.in(region)), action);
      }
      case 'bulk':
        return factOf(read.value(await context.sources.load(read.source, region), identity, raw), action);
      case 'keyed': {
        const key = read.key(raw);
        if (key === undefined) return absent();
        return factOf(read.value(await context.sources.loadKeyed(read.source, key, region), identity, raw), action);
      }
      case 'batch':
        return factOf((await context.batches.get(name))?.get(identity.id), action);
    }
  } catch (error) {
    if (error instanceof ReadFailure && read.kind === 'each') {
      if (read.absent.includes(error.code)) return absent();
      if (context.collector.gone.includes(error.code)) throw new ResourceGone(identity.id);
    }
    return unreadable(gapOf(error, action));
  }
}

function factOf(value: unknown, action: string): Fact {
  if (value instanceof NotReported) return unreadable({ kind: 'not-reported', action, message: value.message });
  return value === undefined || value === null ? absent() : known(value);
}

/** A failed call's gap; anything else is a defect of a collector met on an unexpected answer, and must not stop the run either. */
function gapOf(error: unknown, action: string): Gap {
  if (error instanceof ReadFailure) return error.gap;
  return { kind: 'failed', action, message: `the answer could not be used: ${error instanceof Error ? error.message : String(error)}` };
}
