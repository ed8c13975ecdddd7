import type { Bucket } from '../../aws/bucket.ts';
import type { DeliverySettings } from '../../config/deliver.ts';
import type { AuditResult } from '../../model/result.ts';
import { baselineRun, setBaseline } from '../baseline.ts';
import { type Deliveries, deliver } from '../deliver/deliver.ts';
import { metricLine } from '../deliver/metrics.ts';
import { prefixOf } from '../prefix.ts';
import { isUnlimited, keysOf, type RunPlan } from './run-plan.ts';

export interface NotifyOptions {
  readonly bucket: Bucket;
  readonly clientConfig: { readonly region: string };
  readonly settings: DeliverySettings;
  /** Name by which the metrics of this deployment are told apart. */
  readonly metricsName: string;
  /** Takes the metrics, as a line of the log. */
  readonly emit: (line: string) => void;
}

/**
 * Tells whoever wants to know of a published run, which then becomes the one that later runs are compared with.
 * @throws {UserError} naming what could not be delivered
 */
export async function notifyOfRun(runId: string, options: NotifyOptions): Promise<Deliveries> {
  const { bucket, clientConfig, settings, metricsName, emit } = options;
  const prefix = prefixOf(runId);
  const { request } = await bucket.json<RunPlan>(keysOf(runId).run);
  const result = await bucket.json<AuditResult>(`${prefix}result.json`);
  emit(metricLine(result, metricsName));
  const earlier = settings.securityHub ? await baselineRun(bucket.name, clientConfig, runId) : undefined;
  const deliveries = await deliver(result, { bucket: bucket.name, prefix }, { settings, clientConfig, earlier });
  if (isUnlimited(request)) await setBaseline(bucket.name, { runId, prefix }, clientConfig);
  return deliveries;
}
