import { DEFAULT_CONCURRENCY, DEFAULT_PACE } from '../aws/client-pool.ts';
import { estimateDuration, type RegionalCalls, spreadCalls } from '../aws/limits/duration-estimate.ts';
import { readJson, type Storage } from '../aws/storage/storage.ts';
import { bulkOperationsOf, perResourceOperations } from '../collect/call-cost.ts';
import { type CollectionPlan, planFor } from '../collect/plan.ts';
import type { Config } from '../config/config.ts';
import { limitsOf } from '../config/limits.ts';
import { globalRegion } from '../core/names.ts';
import type { PublishedLimits } from '../core/rate-limit.ts';
import type { Registry } from '../core/registry.ts';
import type { InventoryEntry } from '../core/result/result.ts';
import type { AnyRule } from '../core/rule.ts';
import { UserError } from '../core/user-error.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import { type AccountSummary, accountFiles } from './account-file.ts';
import { keysOf, type Shard } from './run-plan.ts';

/** A usual time from a call to its answer. */
const LATENCY_MS = 50;
/** Summaries of accounts that are read concurrently. */
const MAX_CONCURRENT_READS = 16;

interface ShardSizesOptions {
  readonly rules: readonly AnyRule[];
  readonly registry: Registry;
  readonly config: Config;
}

/**
 * Returns the shards that take longest first, estimated from the resources and calls of the last complete run, so that no long shard starts
 * when the others are done. Shards of the same length, and all shards without an earlier run, keep their order.
 */
export async function longestFirst(shards: readonly Shard[], bucket: Storage, options: ShardSizesOptions): Promise<Shard[]> {
  const runId = await baselineRun(bucket);
  if (runId === undefined) return [...shards];
  const plan = planFor(options.rules, options.registry.collectors);
  const seconds = new Map<string, number>();
  await forEachConcurrently(new Set(shards.map(({ account }) => account)), MAX_CONCURRENT_READS, async (account) => {
    const history = await historyOf(bucket, runId, account);
    for (const [region, estimate] of shardSeconds(history, plan, options)) seconds.set(`${account} ${region}`, estimate);
  });
  const secondsOf = ({ account, region }: Shard) => Math.round(seconds.get(`${account} ${region}`) ?? 0);
  return shards.toSorted((a, b) => secondsOf(b) - secondsOf(a));
}

/** Resources and calls of an account in the last complete run. */
export interface AccountHistory {
  readonly inventory: readonly Pick<InventoryEntry, 'type' | 'region' | 'count'>[];
  /** Number of calls by operation, such as `lambda:GetPolicy`. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * Returns the least duration of each shard of an account, by Region: the calls that the last run made about single resources, spread over
 * the Regions of these resources, within the rate limits.
 */
export function shardSeconds(
  { inventory, calls: made }: AccountHistory,
  plan: CollectionPlan,
  { registry: { collectors }, config }: Pick<ShardSizesOptions, 'registry' | 'config'>,
): ReadonlyMap<string, number> {
  const bulk = bulkOperationsOf(collectors);
  const regionalTypes = new Set(plan.collectors.flatMap(({ collector: { type, scope } }) => (scope === 'regional' ? [type] : [])));
  const uses = plan.collectors.flatMap((planned) => {
    const { type, scope } = planned.collector;
    const isListed = (region: string) => !regionalTypes.has(type) || (region === globalRegion) === (scope === 'global');
    const found = inventory
      .filter((entry) => entry.type === type && isListed(entry.region))
      .map(({ region, count }) => ({ shard: scope === 'global' ? globalRegion : region, region, count }));
    return [...perResourceOperations(planned, bulk)].map((operation) => ({ operation, found }));
  });
  const calls = [...Map.groupBy(uses, ({ operation }) => operation)].flatMap(([key, users]) => {
    const [service = '', operation = ''] = key.split(':');
    const places = users.flatMap(({ found }) => found);
    return spreadCalls(made[key] ?? 0, places).map(({ shard, region, calls }) => {
      const call: RegionalCalls = { region, service, operation, calls };
      return { shard, call };
    });
  });
  const limits: PublishedLimits = limitsOf({ ...config, limits: config.limits ?? 'aws' }, collectors) ?? {};
  const estimate = { limits, pace: config.pace ?? DEFAULT_PACE, concurrency: DEFAULT_CONCURRENCY, latencyMs: LATENCY_MS };
  return new Map(
    Array.from(
      Map.groupBy(calls, ({ shard }) => shard),
      ([shard, group]) => [
        shard,
        estimateDuration(
          group.map(({ call }) => call),
          estimate,
        ).seconds,
      ],
    ),
  );
}

/** Returns the ID of the last complete run. The order of shards only saves time: without it, the run is the same. */
async function baselineRun(bucket: Storage): Promise<string | undefined> {
  try {
    const [baseline] = await bucket.list('latest/baseline.json');
    return baseline === undefined ? undefined : (await readJson<{ readonly runId?: string }>(bucket, baseline)).runId;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

async function historyOf(bucket: Storage, runId: string, account: string): Promise<AccountHistory> {
  try {
    const { result, run } = await readJson<Partial<AccountSummary>>(bucket, `${keysOf(runId).account(account)}${accountFiles.summary}`);
    return { inventory: result?.inventory ?? [], calls: run?.calls ?? {} };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { inventory: [], calls: {} };
  }
}
