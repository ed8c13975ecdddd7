import { limitsText } from '../core/result/run-limits.ts';
import type { AuditResult } from '../core/result/result.ts';
import type { ReportReference } from './publish.ts';

/** Source and detail type of the event, for EventBridge rules. */
export const finishedEvent = { source: 'onus', type: 'Onus Audit Finished' } as const;

/** Returns the detail of the event of a finished run: numbers and the location of the report. */
export function eventDetail({ run, summary, changes }: AuditResult, { bucket, prefix }: Pick<ReportReference, 'bucket' | 'prefix'>) {
  const limits = limitsText(run);
  return {
    runId: run.id,
    accountId: run.accountId,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    complete: summary.complete,
    ...(limits === undefined ? {} : { limits }),
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
            suppressed: changes.suppressed?.length ?? 0,
            unchanged: changes.unchanged,
            newlyUnreadable: changes.newlyUnreadable.length,
            notCompared: changes.notCompared,
          },
        }),
    report: { bucket, prefix },
  };
}
