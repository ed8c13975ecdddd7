import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditRequest } from '../config/event.ts';
import type { AuditResult, Counts } from '../model/result.ts';
import { UserError } from '../model/user-error.ts';
import { audit, publish } from './audit.ts';
import type { OnProgress } from './collect.ts';
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

/** Where a report is, and what it says in short. */
export interface ReportReference {
  readonly runId: string;
  readonly bucket: string;
  /** Prefix of the report's keys, `runs/<run id>/`. */
  readonly prefix: string;
  readonly counts: Counts;
  /** False when something could not be read or a rule broke. */
  readonly complete: boolean;
}

/** `latest/run.json`: the last finished run. */
export interface LatestRun extends ReportReference {
  readonly startedAt: string;
  readonly finishedAt: string;
  /** What the run was limited to; empty: to nothing but the configuration. */
  readonly request: AuditRequest;
  readonly failures: AuditResult['summary']['failures'];
  /** Keys of the report's files. */
  readonly keys: readonly string[];
}

/** Milliseconds kept for judging the last resource, and writing the report. */
const writingTime = 60_000;

/** Audits the account of the environment into the bucket: first all of `runs/<run id>/`, then `latest/`, its pointer last. @throws {UserError} */
export async function scheduledAudit(request: AuditRequest, options: ScheduledAuditOptions): Promise<ReportReference> {
  const { bucket, configFile, timeLeft, onProgress } = options;
  // Loaded only when needed: the YAML parser is a tenth of what the function has to load.
  const config = existsSync(configFile) ? await (await import('./load-config.ts')).loadConfig(configFile) : {};
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
    const { startedAt, finishedAt } = run;
    await publishLatest(result, { ...reference, startedAt, finishedAt, request, failures: summary.failures, keys }, clientConfig);
    return reference;
  } finally {
    clearTimeout(timer);
  }
}

const prefixOf = (runId: string): string => `runs/${runId}/`;

async function publishLatest(result: AuditResult, latest: LatestRun, clientConfig: object): Promise<void> {
  const store = await openStore(`s3://${latest.bucket}/latest`, clientConfig);
  try {
    await publish(store, result, ['html']);
    await writeFile(join(store.workDir, 'run.json'), `${JSON.stringify(latest, null, 2)}\n`);
    await store.commit([{ name: 'run.json', contentType: 'application/json' }]);
  } finally {
    await store.dispose();
  }
}

const outOfTime = (): UserError =>
  new UserError(
    `the account was not read when ${writingTime / 1000} s of the function's time were left for the report, so there is none: ` +
      'raise the timeout, or audit fewer Regions or services at a time',
  );
