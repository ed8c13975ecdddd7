import type { AccountResult, ListedResult } from '../../../src/core/result/result.ts';
import { counterOf } from '../../../src/core/result/result.ts';

const week = (ago: number): string => new Date(Date.parse('2026-11-21T23:10:23Z') - ago * 7 * 86_400_000).toISOString();

/** The result with earlier runs: new and resolved failures, their trend, and their first dates. */
export function withHistory(result: ListedResult): ListedResult {
  const open = result.findings.filter((finding) => counterOf(finding) === 'FAIL');
  const { failures } = result.summary;
  return {
    ...result,
    findings: result.findings.map((finding, index) =>
      counterOf(finding) === 'FAIL' && index % 9 > 0 ? { ...finding, firstSeen: week(index % 70).slice(0, 10) } : finding,
    ),
    changes: {
      since: { runId: '20261114T230711Z-1a2b3c4d', finishedAt: week(1) },
      new: open.slice(0, 12).map(({ id }) => id),
      firstJudged: open.slice(12, 14).map(({ id }) => id),
      resolved: open.slice(20, 31).map(({ id, ruleId, severity, resource }, index) => ({
        id: `was-${id}`,
        ruleId,
        severity,
        resource,
        why: (['passes', 'gone', 'not-applicable'] as const)[index % 3] ?? 'passes',
      })),
      suppressed: result.findings
        .filter(({ suppressed }) => suppressed !== undefined)
        .slice(0, 4)
        .map(({ id, ruleId, severity, resource }) => ({ id, ruleId, severity, resource, why: 'suppressed' as const })),
      unchanged: open.length - 14,
      newlyUnreadable: result.findings
        .filter(({ status }) => status === 'UNKNOWN')
        .map(({ id }) => id)
        .slice(0, 2),
      notCompared: 3,
    },
    trend: Array.from({ length: 9 }, (_, index) => ({
      runId: `run-${index}`,
      finishedAt: week(9 - index),
      complete: index !== 4,
      failures: { ...failures, critical: failures.critical + 9 - index, high: failures.high + 2 * (9 - index) },
    })),
  };
}

/** The result of a run over several accounts: the sample account, a partially read account, an unreadable account. */
export function withAccounts(result: ListedResult): ListedResult {
  const { counts, failures, resources } = result.summary;
  const none = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const nothing: AccountResult['counts'] = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
  const empty = { resources: 0, counts: nothing, failures: none };
  return {
    ...result,
    accounts: [
      { id: '111111111111', name: 'log archive', state: 'partial', reason: 's3:GetBucketPolicy denied', ...empty },
      { id: result.run.accountId, name: 'shop', state: 'audited', resources, counts, failures },
      { id: '999999999999', state: 'not-audited', reason: 'The role OnusAudit cannot be assumed.', ...empty },
    ],
  };
}
