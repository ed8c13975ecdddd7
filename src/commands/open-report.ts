import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReportSource } from '../aws/read-store.ts';
import { bucketOfFunction, presignedUrl } from '../aws/report-bucket.ts';
import { directoryStore } from '../aws/stores.ts';
import { UserError } from '../core/user-error.ts';
import type { LatestRun } from '../delivery/publish.ts';
import { openSource, readerConfig, type ReaderOptions } from '../delivery/load-result.ts';
import { errorText } from '../util/error-text.ts';

export interface OpenOptions extends ReaderOptions {
  /** Bucket of the reports; default: the one the function writes to. */
  readonly bucket?: string | undefined;
  readonly functionName: string;
  /** The report of this account, in a run over several; default: the one over all. */
  readonly account?: string | undefined;
}

/** The newest report of a bucket. */
export interface NewestReport {
  readonly run: Pick<LatestRun, 'runId' | 'finishedAt' | 'counts' | 'complete'>;
  /** Address of its page, for whoever has it, as long as it holds. */
  readonly url: string;
}

/** How long the address of a page holds, in seconds: long enough to open it, too short to be worth passing on. */
export const addressHolds = 15 * 60;

/** An address that opens the newest report. @throws {UserError} when there is none or it cannot be read */
export async function newestReport(options: OpenOptions): Promise<NewestReport> {
  const { bucket, config } = await bucketOf(options);
  const run = await latestRun(bucket, config);
  const key = keyOf(run, 'index.html', options.account);
  if (options.account !== undefined) await mustBeThere(bucket, key, options.account, config);
  return { run, url: await presignedUrl(bucket, key, addressHolds, config) };
}

/** Copies the files of the newest report into a folder, all or none. @throws {UserError} */
export async function downloadNewest(folder: string, options: OpenOptions): Promise<{ readonly files: readonly string[] }> {
  const { bucket, config } = await bucketOf(options);
  const run = await latestRun(bucket, config);
  const keys = run.keys.map((key) => keyOf(run, basename(key), options.account));
  if (options.account !== undefined) await mustBeThere(bucket, keyOf(run, 'index.html', options.account), options.account, config);
  const store = await directoryStore(folder);
  const source = openSource(`s3://${bucket}`, config);
  try {
    for (const key of keys) await copy(source, key, join(store.workDir, basename(key)));
    return { files: await store.commit(keys.map((key) => ({ name: basename(key), contentType: '' }))) };
  } finally {
    source.close();
    await store.dispose();
  }
}

/** A run over several accounts has a report over all, and one for each. */
const keyOf = ({ prefix }: LatestRun, file: string, account: string | undefined): string =>
  account === undefined ? `${prefix}${file}` : `${prefix}accounts/${account}/${file}`;

/** An address is only given of a report that is there. */
async function mustBeThere(bucket: string, key: string, account: string, config: object): Promise<void> {
  const source = openSource(`s3://${bucket}`, config);
  try {
    if ((await source.open(key)) === undefined)
      throw new UserError(`the newest run has no report of account ${account} (${source.where(key)})`);
  } finally {
    source.close();
  }
}

async function copy(source: ReportSource, key: string, file: string): Promise<void> {
  const content = await source.open(key);
  if (content === undefined) throw new UserError(`${source.where(key)} is gone: the report was deleted`);
  await pipeline(content, createWriteStream(file));
}

async function bucketOf({ bucket, functionName, ...reader }: OpenOptions): Promise<{ bucket: string; config: object }> {
  const config = await readerConfig(reader);
  return { bucket: bucket ?? (await bucketOfFunction(functionName, config)), config };
}

async function latestRun(bucket: string, config: object): Promise<LatestRun> {
  const source = openSource(`s3://${bucket}/latest`, config);
  const file = 'run.json';
  const where = source.where(file);
  try {
    const content = await source.open(file);
    if (content === undefined) throw new UserError(`there is no ${where}: no audit has finished yet, or the bucket is another one`);
    const run = JSON.parse(Buffer.concat(await Array.fromAsync(content)).toString()) as Partial<LatestRun> | null;
    if (typeof run?.prefix === 'string' && Array.isArray(run.keys) && run.keys.every((key) => typeof key === 'string'))
      return run as LatestRun;
    throw new UserError(`${where} is none of this version: run another audit`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${where} cannot be used (${errorText(error)}): run another audit`, error);
  } finally {
    source.close();
  }
}
