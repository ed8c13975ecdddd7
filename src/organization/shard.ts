import { isDenied } from '../aws/errors.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bucket } from '../aws/bucket.ts';
import type { Registry } from '../core/registry.ts';
import type { Config } from '../config/config.ts';
import type { OrganizationSettings } from '../config/event.ts';
import { limitsOf } from '../config/limits.ts';
import type { CollectionError } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import type { Run } from '../core/run.ts';
import type { SnapshotManifest } from '../core/snapshot.ts';
import { collect } from '../collect/collect-run.ts';
import type { Session } from '../aws/session.ts';
import { version } from '../core/version.ts';
import { assumeMemberRole, MemberRoleError } from './assume-member-role.ts';
import { openPart, type PartWriter } from './part-writer.ts';
import { type AccountPlan, keysOf, type Shard } from './run-plan.ts';
import { lastPart, type ShardPart } from './shard-file.ts';

export interface ShardOptions {
  readonly bucket: Bucket;
  readonly config: Config;
  readonly registry: Registry;
  readonly settings: OrganizationSettings;
  /** Milliseconds until the process is stopped. */
  readonly timeLeft: number;
}

/** What became of a shard so far. */
export interface ShardOutcome extends Shard {
  /** Parts that are written. */
  readonly part: number;
  /** False: the shard is to be audited again, and goes on where this part ended. */
  readonly done: boolean;
  /** True: it is given up, and what is left of it is a collectionError. */
  readonly lost: boolean;
}

/** Milliseconds kept for writing what was found; at first half of it is left to calls that are under way. */
const writingTime = 60_000;

const tooSlow: CollectionError = {
  kind: 'not-collected',
  action: 'lambda:InvokeFunction',
  message: "nothing more could be read within the function's time limit",
};

/**
 * Audits one shard, or goes on with it, until it is done or the time is nearly up. A shard that is done stays as it is; one that was given up
 * is tried again.
 * @param givenUp why what is left of the shard will not be audited: it becomes a collectionError
 */
export async function auditShard(runId: string, shard: Shard, options: ShardOptions, givenUp?: string): Promise<ShardOutcome> {
  const { bucket, settings, timeLeft } = options;
  const deadline = Date.now() + timeLeft - writingTime;
  const last = await lastPart(bucket, runId, shard);
  if (last?.done === true && last.lost === undefined) return outcomeOf(last);
  const plan = await bucket.json<AccountPlan>(keysOf(runId).accountPlan(shard.account));
  const part = last === undefined ? 1 : last.lost === undefined ? last.part + 1 : last.part;
  if (givenUp !== undefined)
    return loseShard(plan, shard, { kind: 'failed', action: 'lambda:InvokeFunction', message: givenUp }, options, part);
  let session: Session;
  try {
    const { pace = options.config.pace } = plan.run.request;
    const limits = limitsOf(options.config, options.registry.collectors);
    session = await assumeMemberRole(plan.run, shard.account, plan.entered ? plan.regions : 'all', { ...settings, pace, limits });
  } catch (error) {
    if (error instanceof MemberRoleError && isDenied(error.collectionError.kind))
      return loseShard(plan, shard, error.collectionError, options, part);
    throw error;
  }
  try {
    const writer = await openPart(plan, shard, { ...options, part, isOutOfTime: () => Date.now() >= deadline });
    try {
      return await auditPart(plan, { session, writer, deadline, registry: options.registry });
    } finally {
      await writer.dispose();
    }
  } finally {
    session.pool.close();
  }
}

async function auditPart(
  plan: AccountPlan,
  { session, writer, deadline, registry }: { session: Session; writer: PartWriter; deadline: number; registry: Registry },
): Promise<ShardOutcome> {
  const { rules, portion, judge, snapshotFile } = writer;
  const started = runOf(plan, session, writer);
  if (plan.regionsError !== undefined && portion.includesListing('AWS::::Account', globalRegion))
    judge.collectionError(plan.regionsError, 'Regions of the account', globalRegion);
  const known = { ...portion, recorded: (region: string) => plan.recorded?.[region] };
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
  const run = await beforeDeadline(reading, deadline + writingTime / 2);
  writer.close();
  const { calls, throttles } = session.pool.stats;
  const late: Run = { ...started, finishedAt: new Date().toISOString(), calls, throttles };
  const stuck = !writer.isFinished() && !portion.hasProgressed();
  if (stuck) await writer.giveUp(tooSlow);
  const done = stuck || writer.isFinished();
  return outcomeOf(await writer.commit({ run: run ?? late, done, ...(stuck ? { lost: tooSlow.message } : {}) }, run !== undefined));
}

/** Writes the last part of a shard: nothing that is left of it could be read. */
export async function loseShard(
  plan: AccountPlan,
  shard: Shard,
  collectionError: CollectionError,
  options: Pick<ShardOptions, 'bucket' | 'config' | 'registry'>,
  part = 1,
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
  { partition, principalArn }: Session,
  { rules }: PartWriter,
): SnapshotManifest['run'] => ({
  id: run.id,
  startedAt: run.startedAt,
  version,
  accountId: account.id,
  partition,
  principalArn,
  regions,
  rules: rules.map(({ id }) => id),
});

/** `undefined` when it takes too long; what is under way then ends with its connections. */
async function beforeDeadline<T>(work: Promise<T>, deadline: number): Promise<T | undefined> {
  const timer = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([work, pause(Math.max(0, deadline - Date.now()), undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
