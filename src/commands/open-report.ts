import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bucketOfFunction, presignedUrl } from '../aws/report-bucket.ts';
import { folderStorage } from '../aws/storage/folder-storage.ts';
import { s3Storage } from '../aws/storage/s3-storage.ts';
import { readText, type Storage } from '../aws/storage/storage.ts';
import { UserError } from '../core/user-error.ts';
import type { LatestRun } from '../delivery/publish.ts';
import { readerConfig, type ReaderOptions } from '../delivery/load-result.ts';
import { errorText } from '../util/error-text.ts';

export interface OpenOptions extends ReaderOptions {
  /** Bucket of the reports; default: that of the function. */
  readonly bucket?: string | undefined;
  readonly functionName: string;
  /** Account of the report in an organization run; default: the report for all accounts. */
  readonly account?: string | undefined;
}

/** The newest report of a bucket. */
export interface NewestReport {
  readonly run: Pick<LatestRun, 'runId' | 'finishedAt' | 'counts' | 'complete'>;
  /** Presigned URL of its page. */
  readonly url: string;
}

/** Lifetime of the presigned URL: long enough to open it, too short to share. */
export const URL_LIFETIME_SECONDS = 15 * 60;

/** Returns a presigned URL of the newest report. @throws {UserError} if there is none or it cannot be read */
export async function newestReport(options: OpenOptions): Promise<NewestReport> {
  const { bucket, config } = await bucketOf(options);
  const run = await latestRun(bucket, config);
  const key = keyOf(run, 'index.html', options.account);
  if (options.account !== undefined) await mustBeThere(key, options.account, { bucket, config });
  return { run, url: await presignedUrl({ bucket, key, seconds: URL_LIFETIME_SECONDS }, config) };
}

/** Downloads the files of the newest report into a folder, all or none. @throws {UserError} */
export async function downloadNewest(folder: string, options: OpenOptions): Promise<{ readonly files: readonly string[] }> {
  const { bucket, config } = await bucketOf(options);
  const run = await latestRun(bucket, config);
  const keys = run.keys.map((key) => keyOf(run, basename(key), options.account));
  if (options.account !== undefined) await mustBeThere(keyOf(run, 'index.html', options.account), options.account, { bucket, config });
  const staging = await folderStorage(folder).stage();
  const storage = s3Storage(`s3://${bucket}`, config);
  try {
    for (const key of keys) await copy(storage, key, join(staging.workDir, basename(key)));
    return { files: await staging.publish(keys.map((key) => ({ name: basename(key), contentType: '' }))) };
  } finally {
    storage.close();
    await staging.dispose();
  }
}

/** Returns the key of a file; organization runs have one report for all accounts and one for each. */
const keyOf = ({ prefix }: LatestRun, file: string, account: string | undefined): string =>
  account === undefined ? `${prefix}${file}` : `${prefix}accounts/${account}/${file}`;

/** Checks that the report exists before a URL is returned. */
async function mustBeThere(
  key: string,
  account: string,
  { bucket, config }: { readonly bucket: string; readonly config: object },
): Promise<void> {
  const storage = s3Storage(`s3://${bucket}`, config);
  try {
    if ((await storage.open(key)) === undefined)
      throw new UserError(`the newest run has no report of account ${account} (${storage.where(key)})`);
  } finally {
    storage.close();
  }
}

async function copy(storage: Storage, key: string, file: string): Promise<void> {
  const content = await storage.open(key);
  if (content === undefined) throw new UserError(`${storage.where(key)} does not exist: the report was deleted`);
  await pipeline(content, createWriteStream(file));
}

async function bucketOf({ bucket, functionName, ...reader }: OpenOptions): Promise<{ bucket: string; config: object }> {
  const config = await readerConfig(reader);
  return { bucket: bucket ?? (await bucketOfFunction(functionName, config)), config };
}

async function latestRun(bucket: string, config: object): Promise<LatestRun> {
  const storage = s3Storage(`s3://${bucket}/latest`, config);
  const file = 'run.json';
  const where = storage.where(file);
  try {
    const text = await readText(storage, file);
    if (text === undefined)
      throw new UserError(`${where} does not exist: no audit has finished yet, or this is not the bucket of the reports`);
    const run = JSON.parse(text) as Partial<LatestRun> | null;
    if (typeof run?.prefix === 'string' && Array.isArray(run.keys) && run.keys.every((key) => typeof key === 'string'))
      return run as LatestRun;
    throw new UserError(`${where} is not from this version of Onus: run another audit`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${where} cannot be used (${errorText(error)}): run another audit`, error);
  } finally {
    storage.close();
  }
}
