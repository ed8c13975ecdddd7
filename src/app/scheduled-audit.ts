import type { AuditRequest } from '../config/event.ts';
import { UserError } from '../model/user-error.ts';
import { audit } from './audit.ts';
import type { OnProgress } from './collect.ts';
import { configBeside } from './deployment.ts';
import { prefixOf } from './prefix.ts';
import { publishLatest, type ReportReference } from './publish.ts';
import { openStore } from './stores.ts';

export interface ScheduledAuditOptions {
  /** Bucket of the reports. */
  readonly bucket: string;
  /** Configuration file; it is used where it exists. */
  readonly configFile: string;
  /** Milliseconds until the process is stopped. */
  readonly timeLeft: number;
  readonly onProgress: OnProgress;
}

/** Milliseconds kept for judging the last resource, and writing the report. */
const writingTime = 60_000;

/** Audits the account of the environment into the bucket: first all of `runs/<run id>/`, then `latest/`, its pointer last. @throws {UserError} */
export async function scheduledAudit(request: AuditRequest, options: ScheduledAuditOptions): Promise<ReportReference> {
  const { bucket, configFile, timeLeft, onProgress } = options;
  const config = await configBeside(configFile);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(outOfTime()), Math.max(0, timeLeft - writingTime));
  const regions = request.regions ?? config.regions ?? 'all';
  let clientConfig: object = {};
  try {
    const { result, files } = await audit({
      selection: request,
      regions: regions.includes('all') ? 'all' : regions,
      config,
      formats: ['json', 'csv', 'html'],
      openStore: async (settings, { id }) => {
        clientConfig = settings;
        return openStore(`s3://${bucket}/${prefixOf(id)}`, settings);
      },
      onProgress,
      signal: deadline.signal,
    });
    const { run, summary } = result;
    const reference = { runId: run.id, bucket, prefix: prefixOf(run.id), counts: summary.counts, complete: summary.complete };
    const keys = files.map((file) => file.slice(`s3://${bucket}/`.length));
    await publishLatest(result, { reference, request, keys }, await openStore(`s3://${bucket}/latest`, clientConfig));
    return reference;
  } finally {
    clearTimeout(timer);
  }
}

const outOfTime = (): UserError =>
  new UserError(
    `the account was not read when ${writingTime / 1000} s of the function's time were left for the report, so there is none: ` +
      'raise the timeout, or audit fewer Regions or services at a time',
  );
