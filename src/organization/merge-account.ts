import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile, readJson, type Storage } from '../aws/storage/storage.ts';
import type { Registry } from '../core/registry.ts';
import { type Config, deployedFormats } from '../config/config.ts';
import type { Finding } from '../core/result/finding.ts';
import { type AccountResult, allTypes, type AuditResult, counterOf, type SuppressionResult } from '../core/result/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { Run } from '../core/result/run.ts';
import { type Comparison, createComparison, type Difference, type EarlierRun } from '../evaluate/diff.ts';
import { createHistory, historyPrefix } from '../delivery/history.ts';
import { publish } from '../delivery/publish.ts';
import { requestOf, selectRules } from '../evaluate/select-rules.ts';
import { createResultAggregator, mergeSuppressions } from '../evaluate/result-aggregator.ts';
import { version } from '../core/version.ts';
import { type AccountSummary, accountFiles } from './account-file.ts';
import { createTopFindings } from './top-findings.ts';
import { createLines, readLines } from '../util/ndjson.ts';
import { isUnlimited } from '../config/event.ts';
import { type AccountPlan, keysOf, shardsOf } from './run-plan.ts';
import { partsOf, type ShardPart } from './shard-file.ts';

/** Findings that the report of one account lists, and problems that it passes on. Others are counted, and are in the shard files. */
const limits = { findings: 50_000, problems: 20_000 } as const;

/** Whether a finding is open or could not be evaluated. */
const isProblem = (finding: Finding): boolean => ['FAIL', 'UNKNOWN', 'ERROR'].includes(counterOf(finding));

export interface MergeOptions {
  readonly bucket: Storage;
  readonly config: Config;
  readonly registry: Registry;
  /** Loads the earlier run of the account, if any. */
  readonly earlier: () => Promise<EarlierRun | undefined>;
}

/** Merges the shards of one account and writes its report. A shard without a result becomes a collection error. */
export async function mergeAccount(runId: string, id: string, { bucket, config, registry, earlier }: MergeOptions): Promise<void> {
  const keys = keysOf(runId);
  const plan = await readJson<AccountPlan>(bucket, keys.accountPlan(id));
  const rules = selectRules(registry.rules, plan.run.request, config);
  const totals = createResultAggregator(rules, config, Date.parse(plan.run.startedAt));
  const shown = createTopFindings(limits.findings);
  const problems = createTopFindings(limits.problems);
  const parts: Omit<ShardPart, 'result'>[] = [];
  const suppressions: (readonly SuppressionResult[])[] = [];
  const unlimited = isUnlimited(plan.run.request);
  const history = unlimited ? await openHistory(bucket, plan, rules) : undefined;
  const before = unlimited ? await earlier() : undefined;
  const comparison = before === undefined ? undefined : createComparison(before, { startedAt: plan.run.startedAt, rules });
  for await (const { part, findings } of partsOf(bucket, runId, id)) {
    const { result, ...head } = part;
    parts.push(head);
    totals.add(result);
    suppressions.push(result.suppressions);
    for await (const read of readLines<Finding>(await openFile(bucket, findings))) {
      const lines = comparison === undefined ? read : read.map(comparison.dated);
      for (const finding of read) comparison?.add(finding);
      await history?.add(lines);
      for (const finding of lines) {
        shown.add(finding);
        if (isProblem(finding)) problems.add(finding);
      }
    }
  }
  const lost = lostOf(plan, parts);
  for (const { region, cause, stated } of lost) {
    if (!stated)
      totals.collectionError({ kind: 'failed', action: 'lambda:InvokeFunction', message: cause }, { type: allTypes, region, findings: 0 });
  }
  const run = {
    ...runOf(
      plan,
      parts,
      rules.map(({ id: rule }) => rule),
    ),
    ...requestOf(registry.rules, rules, { selection: plan.run.request, config, regions: plan.run.request.regions ?? 'all' }),
  };
  const joined = mergeSuppressions(suppressions);
  const merged = withOmitted(totals.result(run, { findings: shown.sorted(), suppressions: joined, accounts: [id] }));
  const audited = shardsOf(plan).length - lost.length;
  const difference = comparison === undefined ? {} : differenceOf(merged, comparison, lost);
  // If nothing was audited, there is no comparison, but earlier failures are carried over.
  const result = audited > 0 ? { ...merged, ...difference } : { ...merged, ...carriedOf(difference) };
  const summary: AccountSummary = {
    account: accountResult(plan, result, { lost, audited }),
    shards: { audited, lost: lost.map(({ region }) => region) },
    run: { finishedAt: run.finishedAt, calls: run.calls, throttles: run.throttles },
    result: totals.part(joined),
    ...(result.changes === undefined ? {} : { changes: result.changes }),
  };
  await history?.commit(result.inventory);
  const staging = await bucket.stage(keys.account(id));
  try {
    await publish(staging, result, { formats: deployedFormats(config), others: { all: '../../index.html' } });
    const lines = createLines(join(staging.workDir, accountFiles.problems));
    await lines.write(problems.sorted());
    await lines.end();
    await writeFile(join(staging.workDir, accountFiles.summary), JSON.stringify(summary));
    await staging.publish([
      { name: accountFiles.problems, contentType: 'application/gzip' },
      { name: accountFiles.summary, contentType: 'application/json' },
    ]);
  } finally {
    await staging.dispose();
  }
}

/** Opens the history files of the account, which are published together. */
async function openHistory(bucket: Storage, { run, account }: AccountPlan, rules: readonly AnyRule[]) {
  const staging = await bucket.stage(historyPrefix);
  const { add, end } = await createHistory(staging.workDir, { ...run, accountId: account.id }, rules);
  return {
    add,
    async commit(inventory: AuditResult['inventory']) {
      try {
        await staging.publish(await end(inventory));
      } finally {
        await staging.dispose();
      }
    },
  };
}

/** A lost shard may be partly read: findings that it lacks are not resolved. */
function differenceOf(merged: AuditResult, comparison: Comparison, lost: readonly LostShard[]): Difference {
  const lostErrors = lost.map(({ region, cause }): AuditResult['collectionErrors'][number] => ({
    kind: 'failed',
    action: 'lambda:InvokeFunction',
    message: cause,
    types: [allTypes],
    regions: [region],
    findings: 0,
  }));
  return comparison.finish({ ...merged, collectionErrors: [...merged.collectionErrors, ...lostErrors] });
}

const carriedOf = ({ carried }: Partial<Difference>) => (carried === undefined ? {} : { carried });

interface LostShard {
  readonly region: string;
  readonly cause: string;
  /** Whether the findings of the shard already contain the error. */
  readonly stated: boolean;
}

function lostOf(plan: AccountPlan, parts: readonly Omit<ShardPart, 'result'>[]): LostShard[] {
  return shardsOf(plan).flatMap(({ region }): LostShard[] => {
    const last = parts.findLast((part) => part.region === region);
    if (last?.lost !== undefined) return [{ region, cause: last.lost, stated: true }];
    return last?.done === true ? [] : [{ region, cause: `the audit of ${region} left no result`, stated: false }];
  });
}

function runOf(
  { run, account, accountAlias, regions }: AccountPlan,
  parts: readonly Omit<ShardPart, 'result'>[],
  rules: readonly string[],
): Run {
  const { id, startedAt, partition, homeRegion } = run;
  const principalArn = parts.find(({ lost }) => lost === undefined)?.run.principalArn ?? run.principalArn;
  return {
    id,
    startedAt,
    version,
    accountId: account.id,
    ...(accountAlias === undefined ? {} : { accountAlias }),
    partition,
    homeRegion,
    principalArn,
    regions,
    rules,
    ...joinRuns(startedAt, parts),
  };
}

/** Merges runs: the end of the last one and the calls of all. */
export function joinRuns(startedAt: string, parts: readonly { readonly run: AccountSummary['run'] }[]): AccountSummary['run'] {
  const calls: Record<string, number> = {};
  let finishedAt = startedAt;
  let throttles = 0;
  for (const { run } of parts) {
    for (const [operation, count] of Object.entries(run.calls)) calls[operation] = (calls[operation] ?? 0) + count;
    throttles += run.throttles;
    if (run.finishedAt > finishedAt) finishedAt = run.finishedAt;
  }
  return { finishedAt, calls: Object.fromEntries(Object.entries(calls).sort(([a], [b]) => (a < b ? -1 : 1))), throttles };
}

/** Adds the number of findings that a result counts but does not list. */
export function withOmitted(result: AuditResult): AuditResult {
  const counted = Object.values(result.summary.counts).reduce((sum, count) => sum + count, 0);
  const omitted = counted - result.findings.length;
  return omitted === 0 ? result : { ...result, omitted };
}

function accountResult(
  { account, accountAlias }: AccountPlan,
  { summary, collectionErrors }: AuditResult,
  { lost, audited }: { readonly lost: readonly LostShard[]; readonly audited: number },
): AccountResult {
  const { id, name } = account;
  const { resources, counts, failures, complete } = summary;
  const unread = [...new Set(collectionErrors.map(({ kind, action }) => `${action} ${kind}`))];
  const reasons = lost.length > 0 ? lost.map(({ region, cause }) => `${region}: ${cause}`) : unread;
  const few = reasons.length > 5 ? [...reasons.slice(0, 5), `and ${reasons.length - 5} more`] : reasons;
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(accountAlias === undefined ? {} : { alias: accountAlias }),
    state: audited === 0 ? 'not-audited' : complete ? 'audited' : 'partial',
    ...(few.length === 0 ? {} : { reason: few.join('; ') }),
    resources,
    counts,
    failures,
  };
}
