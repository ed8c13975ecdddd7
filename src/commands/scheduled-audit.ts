import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { Storage } from '../aws/storage/storage.ts';
import { deployedFormats } from '../config/config.ts';
import type { DeliverySettings } from '../config/deliver.ts';
import { type AuditRequest, isUnlimited } from '../config/event.ts';
import type { AuditResult } from '../core/result/result.ts';
import { chunk } from '../util/chunk.ts';
import { UserError } from '../core/user-error.ts';
import { audit } from './audit.ts';
import { comparableRun, setBaseline } from '../delivery/baseline.ts';
import type { OnProgress } from '../collect/collect-run.ts';
import { deliver, DeliveryError } from '../delivery/notify.ts';
import { metricLine } from '../delivery/metrics.ts';
import { openDeployment } from './deployment.ts';
import type { EarlierRun } from '../evaluate/diff.ts';
import { createFindingSorter } from '../evaluate/finding-sorter.ts';
import { createHistory, historyPrefix } from '../delivery/history.ts';
import { runPrefix } from '../organization/run-prefix.ts';
import { publishLatest, type ReportReference } from '../delivery/publish.ts';
import { acquireLock, releaseLock } from '../aws/storage/lock.ts';

export type { ReportReference };

export interface ScheduledAuditOptions {
  /** Bucket of the reports. */
  readonly bucket: string;
  /** Configuration file, used if present. */
  readonly configFile: string;
  /** Milliseconds until the process is stopped. */
  readonly timeLeft: number;
  /** Receivers to notify of the finished run. */
  readonly delivery: DeliverySettings;
  /** Function name, the dimension of its metrics. */
  readonly functionName: string;
  /** Writes the metrics as a log line. */
  readonly emit: (line: string) => void;
  /** Receives warnings that do not affect the report. */
  readonly onWarning: (message: string) => void;
  readonly onProgress: OnProgress;
}

/** Time reserved for evaluating the last resources and writing the report. */
const WRITING_TIME_MS = 60_000;

/**
 * Audits the account and writes the report: first `runs/<run id>/`, then `latest/`, the pointer last.
 * @throws {UserError} for example if another audit of the deployment is running
 */
export async function scheduledAudit(request: AuditRequest, options: ScheduledAuditOptions): Promise<ReportReference> {
  const { timeLeft, onProgress, onWarning } = options;
  const { config, clientConfig, bucket } = await openDeployment(options.bucket, options.configFile);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(outOfTime()), Math.max(0, timeLeft - WRITING_TIME_MS));
  const regions = request.regions ?? config.regions ?? 'all';
  const sorter = createFindingSorter(tmpdir());
  let earlier: EarlierRun | undefined;
  const lockBucket = { bucket: bucket.name, client: clientConfig };
  let lockHolder: string | undefined;
  try {
    const { result, files } = await audit({
      selection: request,
      pace: request.pace,
      regions: regions.includes('all') ? 'all' : regions,
      config,
      formats: deployedFormats(config),
      stage: async (_settings, { id }) => {
        await acquireLock(lockBucket, { holder: id, expiresAt: new Date(Date.now() + timeLeft).toISOString() });
        lockHolder = id;
        return bucket.stage(runPrefix(id));
      },
      earlier: async () => {
        earlier = await comparableRun(bucket, onWarning);
        return earlier;
      },
      sorter,
      onProgress,
      signal: deadline.signal,
    });
    const { run, summary } = result;
    const prefix = runPrefix(run.id);
    const reference = { runId: run.id, bucket: bucket.name, prefix, counts: summary.counts, complete: summary.complete };
    const keys = files.map((file) => `${prefix}${basename(file)}`);
    // A limited run would look as if all other failures were resolved.
    const unlimited = isUnlimited(request);
    if (unlimited) await addToHistory(result, bucket);
    await publishLatest(result, { reference, request, keys }, await bucket.stage('latest/'));
    const failed = await deliveryError(() => deliver(result, reference, { settings: options.delivery, clientConfig, earlier, onWarning }));
    if (unlimited && failed === undefined) await setBaseline(bucket, { runId: run.id, prefix });
    options.emit(metricLine(result, options.functionName, failed?.failed));
    // No error, because Lambda would repeat the audit: an alarm reports the failed delivery.
    return failed === undefined ? reference : { ...reference, undelivered: failed.message };
  } finally {
    clearTimeout(timer);
    if (lockHolder !== undefined) await releaseLock(lockBucket, lockHolder);
    bucket.close();
    sorter.close();
    earlier?.failures.close();
  }
}

/** Returns the error if a delivery fails; other errors are thrown. */
async function deliveryError(work: () => Promise<unknown>): Promise<DeliveryError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
}

const ROWS_PER_CHUNK = 500;

async function addToHistory(result: AuditResult, bucket: Storage): Promise<void> {
  const staging = await bucket.stage(historyPrefix);
  try {
    const history = await createHistory(staging.workDir, result.run, result.rules);
    for (const findings of chunk(result.findings, ROWS_PER_CHUNK)) await history.add(findings);
    await staging.publish(await history.end(result.inventory));
  } finally {
    await staging.dispose();
  }
}

const outOfTime = (): UserError =>
  new UserError(
    `the function ran out of time: ${WRITING_TIME_MS / 1000} s before its timeout, collection was not finished, so there is no report: ` +
      'raise the timeout, or audit fewer Regions or services at a time',
  );
