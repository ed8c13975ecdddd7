import { readJson, type Storage } from '../aws/storage/storage.ts';
import type { ClientConfig } from '../aws/default-client-config.ts';
import type { DeliverySettings } from '../config/deliver.ts';
import type { AuditResult } from '../core/result/result.ts';
import { setBaseline } from '../delivery/baseline.ts';
import { type Deliveries, deliver, DeliveryError } from '../delivery/notify.ts';
import { metricLine } from '../delivery/metrics.ts';
import { runPrefix } from './run-prefix.ts';
import { isUnlimited } from '../config/event.ts';
import { keysOf, type RunPlan } from './run-plan.ts';

export interface NotifyOptions {
  readonly bucket: Storage;
  readonly clientConfig: ClientConfig;
  readonly settings: DeliverySettings;
  /** External ID that the roles in other accounts require. */
  readonly externalId: string | undefined;
  /** Dimension of this deployment's metrics. */
  readonly metricsName: string;
  /** Writes the metrics as a log line. */
  readonly emit: (line: string) => void;
  readonly onWarning: (message: string) => void;
}

/**
 * Delivers a published run to all receivers and makes it the baseline of later runs.
 * @throws {DeliveryError} listing failed deliveries
 */
export async function notifyOfRun(runId: string, notifyOptions: NotifyOptions): Promise<Deliveries> {
  const { bucket, clientConfig, settings, externalId, metricsName, emit, onWarning } = notifyOptions;
  const prefix = runPrefix(runId);
  const { request } = await readJson<RunPlan>(bucket, keysOf(runId).run);
  const result = await readJson<AuditResult>(bucket, `${prefix}result.json`);
  const importFindings = async () =>
    (await import('./import-findings.ts')).importAccounts(runId, result, {
      bucket,
      clientConfig,
      role: settings.securityHubRole,
      externalId,
      onWarning,
    });
  try {
    const options = { settings, clientConfig, earlier: undefined, importFindings, onWarning };
    const deliveries = await deliver(result, { bucket: bucket.name, prefix }, options);
    if (isUnlimited(request)) await setBaseline(bucket, { runId, prefix });
    // Last, because the state machine repeats this step if it fails, and metrics must count a run once.
    emit(metricLine(result, metricsName));
    return deliveries;
  } catch (error) {
    if (error instanceof DeliveryError) emit(metricLine(result, metricsName, error.failed));
    throw error;
  }
}
