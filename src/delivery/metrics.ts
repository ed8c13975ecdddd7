import { severities } from '../core/names.ts';
import type { AuditResult } from '../core/result/result.ts';

/** Namespace of the metrics in CloudWatch. */
const metricNamespace = 'Onus';

/**
 * Returns a log line that CloudWatch turns into metrics, without a permission or API call
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 * @param functionName dimension of all metrics
 * @param failedDeliveries receivers that did not accept the run; `Reports` counts only reports that all receivers accepted
 */
export function metricLine({ run, summary, changes }: AuditResult, functionName: string, failedDeliveries = 0): string {
  const { counts, failures, resources, complete } = summary;
  const values: Readonly<Record<string, number>> = {
    ...(failedDeliveries === 0 ? { Reports: 1 } : {}),
    FailedDeliveries: failedDeliveries,
    Resources: resources,
    Failures: counts.FAIL,
    ...Object.fromEntries(severities.map((severity) => [`${severity[0]?.toUpperCase()}${severity.slice(1)}Failures`, failures[severity]])),
    Unjudged: counts.UNKNOWN + counts.ERROR,
    Complete: complete ? 1 : 0,
    ...(changes === undefined
      ? {}
      : {
          NewFailures: changes.new.length,
          ResolvedFailures: changes.resolved.length,
          SuppressedFailures: changes.suppressed?.length ?? 0,
        }),
  };
  const Metrics = Object.keys(values).map((Name) => ({ Name, Unit: 'Count' }));
  return JSON.stringify({
    _aws: {
      Timestamp: Date.parse(run.finishedAt),
      CloudWatchMetrics: [{ Namespace: metricNamespace, Dimensions: [['FunctionName']], Metrics }],
    },
    FunctionName: functionName,
    runId: run.id,
    ...values,
  });
}
