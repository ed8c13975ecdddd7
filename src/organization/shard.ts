import { isDenied } from '../aws/errors.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson, type Storage } from '../aws/storage/storage.ts';
import type { Registry } from '../core/registry.ts';
import type { Config } from '../config/config.ts';
import type { OrganizationSettings } from '../config/event.ts';
import { limitsOf } from '../config/limits.ts';
import type { CollectionError } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import type { Run } from '../core/result/run.ts';
import type { SnapshotManifest } from '../core/result/snapshot.ts';
import { collect } from '../collect/collect-run.ts';
import type { Session } from '../aws/session.ts';
import { version } from '../core/version.ts';
import { assumeMemberRole, MemberRoleError } from './assume-member-role.ts';
import { openPart, type PartWriter } from './part-writer.ts';
import { type AccountPlan, keysOf, type Shard } from './run-plan.ts';
import { lastPart, type ShardPart } from './shard-file.ts';

export interface ShardOptions {
  readonly bucket: Storage;
  readonly config: Config;
  readonly registry: Registry;
  readonly settings: OrganizationSettings;
  /** Milliseconds until the process is stopped. */
  readonly timeLeft: number;
  /** Why the rest of the shard cannot be audited: it becomes a collection error. */
  readonly givenUp?: string | undefined;
  /** Ends the audit early; the shard then has no result. */
  readonly signal?: AbortSignal;
}

/** State of a shard. */
export interface ShardOutcome extends Shard {
  /** Number of written parts. */
  readonly part: number;
  /** False: invoke again to continue after this part. */
  readonly done: boolean;
  /** True: the shard is given up, and its unread types are collection errors. */
  readonly lost: boolean;
}

/** Time reserved for writing results; running calls may use the first half of it. */
const WRITING_TIME_MS = 60_000;

const tooSlow: CollectionError = {
  kind: 'not-collected',
  action: 'lambda:InvokeFunction',
  message: "the function's time limit was too short to read any more resources",
};

/**
 * Audits a shard, or continues it, until it is done or the time is nearly up. A finished shard is not audited again; one that was given up is
 * retried.
 */
export async function auditShard(runId: string, shard: Shard, options: ShardOptions): Promise<ShardOutcome> {
  const { bucket, settings, timeLeft, givenUp } = options;
  const deadline = Date.now() + timeLeft - WRITING_TIME_MS;
  const last = await lastPart(bucket, runId, shard);
  if (last?.done === true && last.lost === undefined) return outcomeOf(last);
  const plan = await readJson<AccountPlan>(bucket, keysOf(runId).accountPlan(shard.account));
  const part = last === undefined ? 1 : last.lost === undefined ? last.part + 1 : last.part;
  if (givenUp !== undefined)
    return loseShard(plan, shard, {
      ...options,
      part,
      collectionError: { kind: 'failed', action: 'lambda:InvokeFunction', message: givenUp },
    });
  let session: Session;
  try {
    const { pace = options.config.pace } = plan.run.request;
    const limits = limitsOf(options.config, options.registry.collectors);
    session = await assumeMemberRole(
      plan.run,
      { account: shard.account, regions: plan.entered ? plan.regions : 'all' },
      { ...settings, pace, limits },
    );
  } catch (error) {
    if (error instanceof MemberRoleError && isDenied(error.collectionError.kind))
      return loseShard(plan, shard, { ...options, part, collectionError: error.collectionError });
    throw error;
  }
  try {
    const writer = await openPart(plan, shard, { ...options, part, isOutOfTime: () => Date.now() >= deadline });
    try {
      return await auditPart(plan, { session, writer, deadline, registry: options.registry, signal: options.signal });
    } finally {
      await writer.dispose();
    }
  } finally {
    session.pool.close();
  }
}

interface PartRun {
  readonly session: Session;
  readonly writer: PartWriter;
  readonly deadline: number;
  readonly registry: Registry;
  readonly signal: AbortSignal | undefined;
}

async function auditPart(plan: AccountPlan, { session, writer, deadline, registry, signal }: PartRun): Promise<ShardOutcome> {
  const { rules, filter, evaluation, snapshotFile } = writer;
  const started = runOf(plan, session, writer);
  if (plan.regionsError !== undefined && filter.includesListing('AWS::::Account', globalRegion))
    evaluation.collectionError(plan.regionsError, 'Regions of the account', globalRegion);
  const known = { ...filter, recorded: (region: string) => plan.recorded?.[region] };
  const reading = collect({
    session,
    plan: writer.plan,
    rules,
    registry,
    run: started,
    snapshotFile,
    receive: writer.receive,
    onProgress: () => undefined,
    filter: known,
  });
  const run = await beforeDeadline(reading, deadline + WRITING_TIME_MS / 2, signal);
  writer.close();
  const { calls, throttles } = session.pool.stats;
  const late: Run = { ...started, finishedAt: new Date().toISOString(), calls, throttles };
  const stuck = !writer.isFinished() && !filter.hasProgressed();
  if (stuck) await writer.giveUp(tooSlow);
  const done = stuck || writer.isFinished();
  return outcomeOf(await writer.commit({ run: run ?? late, done, ...(stuck ? { lost: tooSlow.message } : {}) }, run !== undefined));
}

interface LostShardOptions extends Pick<ShardOptions, 'bucket' | 'config' | 'registry'> {
  readonly collectionError: CollectionError;
  readonly part?: number;
}

/** Writes the last part of a shard, with its unread types as errors. */
export async function loseShard(
  plan: AccountPlan,
  shard: Shard,
  { collectionError, part = 1, ...options }: LostShardOptions,
): Promise<ShardOutcome> {
  const writer = await openPart(plan, shard, { ...options, part, isOutOfTime: () => true });
  try {
    await writer.giveUp(collectionError);
    const { principalArn } = plan.run;
    const run = { version, principalArn, finishedAt: new Date().toISOString(), calls: {}, throttles: 0 };
    return outcomeOf(await writer.commit({ run, done: true, lost: collectionError.message }, false));
  } finally {
    await writer.dispose();
  }
}

const outcomeOf = ({ account, region, part, done, lost }: ShardPart): ShardOutcome => ({
  account,
  region,
  part,
  done,
  lost: lost !== undefined,
});

const runOf = (
  { run, account, regions }: AccountPlan,
  { partition, homeRegion, principalArn }: Session,
  { rules }: PartWriter,
): SnapshotManifest['run'] => ({
  id: run.id,
  startedAt: run.startedAt,
  version,
  accountId: account.id,
  partition,
  homeRegion,
  principalArn,
  regions,
  rules: rules.map(({ id }) => id),
});

/** Returns `undefined` if the work takes too long; running calls then end with their connections. */
async function beforeDeadline<T>(work: Promise<T>, deadline: number, signal?: AbortSignal): Promise<T | undefined> {
  const timer = new AbortController();
  const ended = signal === undefined ? timer.signal : AbortSignal.any([timer.signal, signal]);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, pause(Math.max(0, deadline - Date.now()), undefined, { signal: ended })]);
  } finally {
    timer.abort();
  }
}
