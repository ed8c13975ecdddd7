import type { Storage } from '../aws/storage/storage.ts';
import type { Changes } from '../core/result/changes.ts';
import { type AuditResult, counterOf } from '../core/result/result.ts';
import { UserError } from '../core/user-error.ts';
import { readBaseline } from '../delivery/baseline.ts';
import { compareResults, type EarlierRun, trendOf } from '../evaluate/diff.ts';
import { earlierRunOf } from '../delivery/load-result.ts';
import { keysOf } from './run-plan.ts';

/** Returns the earlier run of one account; `undefined` if there is none to compare with. */
export async function accountBefore(
  bucket: Storage,
  { runId, account }: { readonly runId: string; readonly account: string },
  onWarning: (message: string) => void,
): Promise<EarlierRun | undefined> {
  try {
    const baseline = await readBaseline(bucket, runId);
    return baseline === undefined ? undefined : await earlierRunOf(bucket, keysOf(baseline.runId).account(account));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onWarning(`account ${account} has no earlier run to compare with: ${error.message}`);
    return undefined;
  }
}

/**
 * Returns the result for all accounts with the changes of each. The accounts are compared one by one, because the result for all of them lists
 * only the most severe findings.
 */
export function withAccountChanges(before: EarlierRun, merged: AuditResult, byAccount: ReadonlyMap<string, Changes>): AuditResult {
  // The earlier run was not an organization run, or has another format.
  if (byAccount.size === 0) return compareResults(before, merged);
  const all = [...byAccount].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, changes]) => changes);
  const { run, accounts = [] } = before.head;
  const lost = accounts.filter(({ id }) => !byAccount.has(id));
  const known = new Set(accounts.map(({ id }) => id));
  // New accounts: it is unknown when their failures began.
  const added = merged.findings
    .values()
    .filter(
      (finding) => counterOf(finding) === 'FAIL' && !known.has(finding.resource.accountId) && !byAccount.has(finding.resource.accountId),
    )
    .map(({ id }) => id);
  const trend = trendOf(before.head, merged);
  const changes: Changes = {
    since: { runId: run.id, finishedAt: run.finishedAt },
    new: all.flatMap((one) => one.new),
    firstJudged: [...all.flatMap((one) => one.firstJudged), ...added],
    resolved: all.flatMap((one) => one.resolved),
    suppressed: all.flatMap((one) => one.suppressed ?? []),
    unchanged: all.reduce((sum, one) => sum + one.unchanged, 0),
    newlyUnreadable: all.flatMap((one) => one.newlyUnreadable),
    notCompared: all.reduce((sum, one) => sum + one.notCompared, 0) + lost.reduce((sum, { counts }) => sum + counts.FAIL, 0),
  };
  return { ...merged, changes, ...(trend.length === 0 ? {} : { trend }) };
}
