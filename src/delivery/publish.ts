import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StagedFile, StagingFolder } from '../aws/storage/storage.ts';
import type { AuditRequest } from '../config/event.ts';
import type { AuditResult, Counts } from '../core/result/result.ts';
import { type FormatName, formatNames } from '../core/result/format-names.ts';
import { formats } from '../report/formats.ts';
import type { OtherPages } from '../report/html/links.ts';

/** Location and short summary of a report. */
export interface ReportReference {
  readonly runId: string;
  readonly bucket: string;
  /** Prefix of the report's keys, `runs/<run id>/`. */
  readonly prefix: string;
  readonly counts: Counts;
  /** False if some data could not be read or a rule threw an error. */
  readonly complete: boolean;
  /** Failed deliveries, if any: the report is written, but not all receivers were notified. */
  readonly undelivered?: string;
}

/** `latest/run.json`: the last finished run. */
export interface LatestRun extends ReportReference {
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Limits of the run; empty: only those of the configuration. */
  readonly request: AuditRequest;
  readonly failures: AuditResult['summary']['failures'];
  /** Keys of the report's files. */
  readonly keys: readonly string[];
}

export interface PublishOptions {
  readonly formats: readonly FormatName[];
  /** Files in the staging folder to publish with the report. */
  readonly staged?: readonly StagedFile[];
  readonly others?: OtherPages;
}

/** Writes a result in the given formats; the HTML page last, so that all files exist once it does. */
export async function publish(
  staging: StagingFolder,
  result: AuditResult,
  { formats: names, staged = [], others }: PublishOptions,
): Promise<string[]> {
  const ordered = formatNames.filter((name) => names.includes(name)).map((name) => formats[name]);
  for (const { file, render } of ordered) {
    await pipeline(Readable.from(render(result, others)), createWriteStream(join(staging.workDir, file)));
  }
  return staging.publish([...staged, ...ordered.map(({ file, contentType }) => ({ name: file, contentType }))]);
}

/** Writes the page to `latest/`, then the pointer, so that readers of the pointer find a complete report. */
export async function publishLatest(
  result: AuditResult,
  { reference, request, keys }: { readonly reference: ReportReference; readonly request: AuditRequest; readonly keys: readonly string[] },
  staging: StagingFolder,
): Promise<void> {
  const { run, summary } = result;
  const { startedAt, finishedAt } = run;
  const latest: LatestRun = { ...reference, startedAt, finishedAt, request, failures: summary.failures, keys };
  try {
    const others = result.accounts === undefined ? {} : { others: { accounts: `../${reference.prefix}accounts/` } };
    await publish(staging, result, { formats: ['html'], ...others });
    await writeFile(join(staging.workDir, 'run.json'), `${JSON.stringify(latest, null, 2)}\n`);
    await staging.publish([{ name: 'run.json', contentType: 'application/json' }]);
  } finally {
    await staging.dispose();
  }
}
