import { readJson, type Storage } from '../aws/storage/storage.ts';
import type { ClientConfig } from '../aws/default-client-config.ts';
import type { DeliverySettings } from '../config/deliver.ts';
import type { AuditResult } from '../core/result/result.ts';
import { setBaseline } from '../delivery/baseline.ts';
import { type Deliveries, deliver } from '../delivery/notify.ts';
import { metricLine } from '../delivery/metrics.ts';
import { runPrefix } from '../core/prefix.ts';
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
 * @throws {UserError} listing failed deliveries
 */
export async function notifyOfRun(runId: string, options: NotifyOptions): Promise<Deliveries> {
  const { bucket, clientConfig, settings, externalId, metricsName, emit, onWarning } = options;
  const prefix = runPrefix(runId);
  const { request } = await readJson<RunPlan>(bucket, keysOf(runId).run);
  const result = await readJson<AuditResult>(bucket, `${prefix}result.json`);
  emit(metricLine(result, metricsName));
  const importFindings = async () =>
    (await import('./import-findings.ts')).importAccounts(runId, result, {
      bucket,
      clientConfig,
      role: settings.securityHubRole,
      externalId,
      onWarning,
    });
  const deliveries = await deliver(result, { bucket: bucket.name, prefix }, { settings, clientConfig, earlier: undefined, importFindings });
  if (isUnlimited(request)) await setBaseline(bucket, { runId, prefix });
  return deliveries;
}
