import { severityAtLeast } from '../config/config.ts';
import { type Severity, severities } from '../core/names.ts';
import type { AuditResult } from '../core/result/result.ts';

/** Returns 1 for open failures at or above the threshold, 3 if some data could not be read, else 0. */
export function exitCode({ summary }: Pick<AuditResult, 'summary'>, failOn: Severity | 'none' = 'informational'): number {
  const failed = failOn !== 'none' && severities.some((severity) => severityAtLeast(severity, failOn) && summary.failures[severity] > 0);
  return failed ? 1 : summary.complete ? 0 : 3;
}
