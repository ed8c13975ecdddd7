import { basename } from 'node:path';
import { openFile, readJson, type StagingFolder, type Storage } from '../aws/storage/storage.ts';
import type { Registry } from '../core/registry.ts';
import { type Config, deployedFormats } from '../config/config.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import type { Changes } from '../core/result/changes.ts';
import type { Finding } from '../core/result/finding.ts';
import { severities } from '../core/names.ts';
import { type AccountResult, allTypes, type AuditResult, type Counts, type SuppressionResult } from '../core/result/result.ts';
import type { Run } from '../core/result/run.ts';
import { UserError } from '../core/user-error.ts';
import type { EarlierRun } from '../evaluate/diff.ts';
import { runPrefix } from './run-prefix.ts';
import { publish, publishLatest, type ReportReference } from '../delivery/publish.ts';
import { requestOf, selectRules } from '../evaluate/select-rules.ts';
import { createResultAggregator, mergeSuppressions } from '../evaluate/result-aggregator.ts';
import { version } from '../core/version.ts';
import { withAccountChanges } from './account-changes.ts';
import { type AccountSummary, accountFiles } from './account-file.ts';
import { createTopFindings } from './top-findings.ts';
import { joinRuns, withOmitted } from './merge-account.ts';
import { readLines } from '../util/ndjson.ts';
import { isUnlimited } from '../config/event.ts';
import { keysOf, type PlannedAccount, type RunPlan } from './run-plan.ts';

export interface PublishOptions {
  readonly bucket: Storage;
  readonly config: Config;
  readonly registry: Registry;
}

export interface RunPublication extends PublishOptions {
  /** Loads the run to compare with, if any. */
  readonly earlier: () => Promise<EarlierRun | undefined>;
}

/** Findings that the report of all accounts lists; it counts all, and the report of each account lists its own. */
const MAX_LISTED_FINDINGS = 20_000;
const MAX_CONCURRENT_ACCOUNTS = 16;

/**
 * Merges the accounts of a run and publishes the report: first `runs/<run>/`, then `latest/`, the pointer last.
 * @throws {UserError} if no account was audited
 */
export async function publishRun(
  runId: string,
  { bucket, config, registry, earlier }: RunPublication,
): Promise<{ readonly reference: ReportReference; readonly result: AuditResult }> {
  const run = await readJson<RunPlan>(bucket, keysOf(runId).run);
  const { result: merged, changes } = await mergeRun(run, { bucket, config, registry });
  const before = isUnlimited(run.request) ? await earlier() : undefined;
  const result = before === undefined ? merged : withAccountChanges(before, merged, changes);
  const files = await published(result, await bucket.stage(runPrefix(runId)), config);
  const keys = files.map((file) => `${runPrefix(runId)}${basename(file)}`);
  const { counts, complete } = result.summary;
  const reference = { runId, bucket: bucket.name, prefix: runPrefix(runId), counts, complete };
  await publishLatest(result, { reference, request: run.request, keys }, await bucket.stage('latest/'));
  return { reference, result };
}

async function published(result: AuditResult, staging: StagingFolder, config: Config): Promise<string[]> {
  try {
    return await publish(staging, result, { formats: deployedFormats(config), others: { accounts: 'accounts/' } });
  } finally {
    await staging.dispose();
  }
}

/** Merges the account summaries into one result: memory grows with accounts and rules, not with findings. */
async function mergeRun(
  plan: RunPlan,
  { bucket, config, registry }: PublishOptions,
): Promise<{ readonly result: AuditResult; readonly changes: ReadonlyMap<string, Changes> }> {
  const keys = keysOf(plan.id);
  const rules = selectRules(registry.rules, plan.request, config);
  const totals = createResultAggregator(rules, config, Date.parse(plan.startedAt));
  const listed = createTopFindings(MAX_LISTED_FINDINGS);
  const accounts: AccountResult[] = [];
  const changes = new Map<string, Changes>();
  const merged: { readonly id: string; readonly run: AccountSummary['run']; readonly suppressions: readonly SuppressionResult[] }[] = [];
  let audited = 0;
  const present = new Set((await bucket.list(keys.allAccounts)).filter((key) => key.endsWith(`/${accountFiles.summary}`)));
  const tried = plan.accounts.filter(({ leftOut }) => leftOut === undefined);
  await forEachConcurrently(plan.accounts, MAX_CONCURRENT_ACCOUNTS, async (account) => {
    const key = `${keys.account(account.id)}${accountFiles.summary}`;
    if (account.leftOut !== undefined) return void accounts.push(notAudited(account, account.leftOut));
    if (!present.has(key)) {
      const message = `the results of account ${account.id} could not be merged`;
      totals.collectionError(
        { kind: 'failed', action: 'lambda:InvokeFunction', message },
        { type: allTypes, region: 'all Regions', findings: 0 },
      );
      return void accounts.push(notAudited(account, `Its results could not be merged.`));
    }
    const summary = await readJson<AccountSummary>(bucket, key);
    audited += summary.shards.audited;
    accounts.push(summary.account);
    if (summary.changes !== undefined) changes.set(account.id, summary.changes);
    totals.add(summary.result);
    merged.push({ id: account.id, run: summary.run, suppressions: summary.result.suppressions });
    for await (const lines of readLines<Finding>(await openFile(bucket, `${keys.account(account.id)}${accountFiles.problems}`))) {
      // Findings are sorted: after one that does not fit, none does.
      const more = lines.every((finding) => {
        listed.add(finding);
        return listed.takes(finding);
      });
      if (!more) break;
    }
  });
  if (audited === 0) throw nothingAudited(tried, accounts);
  if (plan.aggregatorError !== undefined)
    totals.collectionError(plan.aggregatorError, { type: 'AWS Config aggregator', region: 'all Regions', findings: 0 });
  accounts.sort(byId);
  merged.sort(byId);
  const { id, startedAt, accountId, partition, homeRegion, principalArn, regions } = plan;
  const ran = rules.map(({ id: rule }) => rule);
  const run: Run = {
    id,
    startedAt,
    version,
    accountId,
    partition,
    homeRegion,
    principalArn,
    regions,
    rules: ran,
    ...requestOf(registry.rules, rules, { selection: plan.request, config, regions: plan.request.regions ?? 'all' }),
    ...joinRuns(startedAt, merged),
  };
  const ids = accounts.filter(({ state }) => state !== 'not-audited').map((account) => account.id);
  const suppressions = mergeSuppressions(merged.map((account) => account.suppressions));
  return { result: withOmitted({ ...totals.result(run, { findings: listed.sorted(), suppressions, accounts: ids }), accounts }), changes };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const noCounts: Counts = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
const noFailures = Object.fromEntries(severities.map((severity) => [severity, 0])) as AccountResult['failures'];

const notAudited = ({ id, name }: PlannedAccount, reason: string): AccountResult => ({
  id,
  ...(name === undefined ? {} : { name }),
  state: 'not-audited',
  reason,
  resources: 0,
  counts: noCounts,
  failures: noFailures,
});

function nothingAudited(tried: readonly PlannedAccount[], accounts: readonly AccountResult[]): UserError {
  const ids = new Set(tried.map(({ id }) => id));
  const first = accounts.find(({ id, reason }) => ids.has(id) && reason !== undefined);
  const why = first === undefined ? 'the plan has no account' : `account ${first.id}: ${first.reason}`;
  return new UserError(`no account was audited, so there is no report (${why})`);
}
