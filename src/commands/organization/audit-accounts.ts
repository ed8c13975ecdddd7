import { randomUUID } from 'node:crypto';
import { openStorage } from '../../aws/storage/open-storage.ts';
import { readJson } from '../../aws/storage/storage.ts';
import type { Config } from '../../config/config.ts';
import { isUnlimited, type OrganizationRequest, type OrganizationSettings } from '../../config/event.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { UserError } from '../../core/user-error.ts';
import { runPrefix } from '../../organization/run-prefix.ts';
import { comparableRun, setBaseline } from '../../delivery/baseline.ts';
import { readerConfig } from '../../delivery/load-result.ts';
import { accountBefore } from '../../organization/account-changes.ts';
import { mergeAccount } from '../../organization/merge-account.ts';
import { planRun } from '../../organization/plan.ts';
import { publishRun } from '../../organization/publish.ts';
import type { Shard } from '../../organization/run-plan.ts';
import { auditShard } from '../../organization/shard.ts';
import { forEachConcurrently } from '../../util/concurrency.ts';
import { errorText } from '../../util/error-text.ts';
import { registryFor } from '../registry.ts';
import { unfinishedRun } from './unfinished-run.ts';

/** Progress of a run: shards (an account in one Region), then accounts. */
export type OnAccountsProgress = (step: { readonly what: 'shards' | 'accounts'; readonly done: number; readonly total: number }) => void;

export interface AuditAccountsOptions {
  /** Folder or `s3://bucket/prefix` of the reports. */
  readonly out: string;
  readonly request: OrganizationRequest;
  readonly config: Config;
  readonly settings: OrganizationSettings;
  /** Resume the last interrupted run with the same accounts and selection. */
  readonly resume: boolean;
  readonly onProgress: OnAccountsProgress;
  readonly onWarning: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Shards that are audited concurrently; each has its own connections, and shares the rate limits of its account and Region with no other. */
const MAX_CONCURRENT_SHARDS = 6;
/** Accounts that are merged concurrently: each keeps its most severe findings in memory. */
const MAX_CONCURRENT_MERGES = 2;
/** No time limit: the longest time of a timer. */
const NO_TIME_LIMIT_MS = 2 ** 31 - 1;

/** Audits several accounts with the steps of the state machine, in this process. @throws {UserError} */
export async function auditAccounts(
  options: AuditAccountsOptions,
): Promise<{ readonly result: AuditResult; readonly files: readonly string[] }> {
  const { out, config, settings, signal, onWarning } = options;
  const { profile, endpoint } = settings.local ?? {};
  const clientConfig = await readerConfig({ profile, endpoint });
  const bucket = openStorage(out, clientConfig);
  const work = { bucket, config, registry: registryFor(config), settings };
  try {
    const resume = options.resume ? await unfinishedRun(bucket, options.request, settings) : undefined;
    const request = resume === undefined ? options.request : { resume };
    const execution = { id: randomUUID(), startedAt: new Date().toISOString() };
    const { runId, shards, accounts } = await planRun(request, execution, work);
    const ofShards = { ...options, what: 'shards', limit: MAX_CONCURRENT_SHARDS } as const;
    await inParallel(await readJson<Shard[]>(bucket, shards), ofShards, (shard) =>
      finishShard(runId, shard, { ...work, timeLeft: NO_TIME_LIMIT_MS, signal }),
    );
    const ofAccounts = { ...options, what: 'accounts', limit: MAX_CONCURRENT_MERGES } as const;
    await inParallel(await readJson<string[]>(bucket, accounts), ofAccounts, (account) =>
      mergeAccount(runId, account, { ...work, earlier: () => accountBefore(bucket, { runId, account }, onWarning) }),
    );
    const earlier = () => comparableRun(bucket, onWarning, runId);
    const { reference, result } = await publishRun(runId, { ...work, earlier });
    if (isUnlimited(options.request)) await setBaseline(bucket, { runId, prefix: runPrefix(runId) });
    return { result, files: [bucket.where(`${reference.prefix}index.html`)] };
  } finally {
    bucket.close();
  }
}

/** Audits a shard to its end. An unexpected error is retried once; then the shard is given up, and the report states the error. */
async function finishShard(runId: string, shard: Shard, options: Parameters<typeof auditShard>[2]): Promise<void> {
  const audit = async (givenUp?: string) => {
    for (let done = false; !done; ) ({ done } = await auditShard(runId, shard, { ...options, givenUp }));
  };
  try {
    await audit().catch((error: unknown) => {
      if (options.signal?.aborted === true || error instanceof UserError) throw error;
      return audit();
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    await audit(errorText(error));
  }
}

async function inParallel<T>(
  items: readonly T[],
  {
    what,
    limit,
    onProgress,
    signal,
  }: Pick<AuditAccountsOptions, 'onProgress' | 'signal'> & { readonly what: 'shards' | 'accounts'; readonly limit: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  let done = 0;
  onProgress({ what, done, total: items.length });
  await forEachConcurrently(items, limit, async (item) => {
    signal.throwIfAborted();
    await work(item);
    done += 1;
    onProgress({ what, done, total: items.length });
  });
}
