import type { AuditResult } from '../core/result.ts';
import type { ReportReference } from './publish.ts';

/** Source and type of the event by which rules of EventBridge know it. */
export const finishedEvent = { source: 'onus', type: 'Onus Audit Finished' } as const;

/** What the event of a finished run says: numbers and where the report is. */
export function eventDetail({ run, summary, changes }: AuditResult, { bucket, prefix }: Pick<ReportReference, 'bucket' | 'prefix'>) {
  return {
    runId: run.id,
    accountId: run.accountId,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    complete: summary.complete,
    counts: summary.counts,
    failures: summary.failures,
    ...(changes === undefined
      ? {}
      : {
          changes: {
            since: changes.since,
            new: changes.new.length,
            firstJudged: changes.firstJudged.length,
            resolved: changes.resolved.length,
            unchanged: changes.unchanged,
            newlyUnreadable: changes.newlyUnreadable.length,
            notCompared: changes.notCompared,
          },
        }),
    report: { bucket, prefix },
  };
}
