import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { credentialsFor } from '../aws/credentials.ts';
import { errorCode } from '../aws/errors.ts';
import { openStorage } from '../aws/storage/open-storage.ts';
import type { Storage } from '../aws/storage/storage.ts';
import { connectionConfig } from '../aws/endpoint-settings.ts';
import { homeRegion } from '../aws/home-region.ts';
import type { Changes } from '../core/result/changes.ts';
import type { AuditResult } from '../core/result/result.ts';
import { UserError } from '../core/user-error.ts';
import { createComparison, type EarlierRun, haveAccountInCommon } from '../evaluate/diff.ts';
import { readEarlierRun } from '../evaluate/earlier-run.ts';
import type { FindingSorter } from '../evaluate/finding-sorter.ts';
import { FindingsById } from '../evaluate/findings-by-id.ts';
import { openResult } from '../evaluate/result-stream.ts';

/** Credentials and Region to read a report bucket with. */
export interface ReaderOptions {
  readonly profile?: string | undefined;
  /** Default: the Region of the SDK configuration. */
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** The differences between two runs. */
export interface RunDifference {
  readonly before: AuditResult['run'];
  readonly after: AuditResult['run'];
  readonly changes: Changes;
  /** The findings that `changes` refers to by ID. */
  readonly findings: Pick<FindingsById, 'get'>;
  /** Rules of the later run. */
  readonly rules: AuditResult['rules'];
}

const resultFile = 'result.json';

/** Returns the settings of a client that reads reports. */
export async function readerConfig(options: ReaderOptions): Promise<object> {
  const { profile, endpoint } = options;
  const region = options.region ?? (await homeRegion(profile));
  const credentials = credentialsFor({ profile, region, endpoint });
  return { region, credentials, ...connectionConfig(endpoint) };
}

/** Returns the run at a location; `undefined` if there is none. @throws {UserError} if it cannot be read or is not a result */
export async function earlierRunIn(place: string, clientConfig: object): Promise<EarlierRun | undefined> {
  const storage = openStorage(place, clientConfig);
  try {
    return await earlierRunOf(storage, '');
  } finally {
    storage.close();
  }
}

/** Returns the run with a prefix; `undefined` if there is none. @throws {UserError} if it cannot be read or is not a result */
export async function earlierRunOf(storage: Storage, prefix: string): Promise<EarlierRun | undefined> {
  const file = `${prefix}${resultFile}`;
  const content = await storage.open(file);
  return content === undefined ? undefined : readEarlierRun(content, storage.where(file));
}

/**
 * Returns the result of a run, from its result.json, or the folder or `s3://bucket/prefix` of its report.
 * @param sorter sorts the findings, on disk if they are many
 * @throws {UserError} if there is none
 */
export const readResult = (name: string, sorter: FindingSorter): Promise<AuditResult> =>
  reading(name, {}, async (chunks, where) => {
    const { head, findings } = await openResult(chunks, where);
    for await (const finding of findings) sorter.add([finding]);
    return { ...head, findings: sorter.sorted() };
  });

/** Returns a result without its findings. @throws {UserError} if there is none */
export const readHead = (name: string): Promise<AuditResult> =>
  reading(name, {}, async (chunks, where) => (await openResult(chunks, where)).head);

/**
 * Returns the differences between two runs, each given by its result.json, or the folder or `s3://bucket/prefix` of its report.
 * @throws {UserError} if a run does not exist, or the two have no account in common
 */
export async function diffRuns(before: string, after: string, options: ReaderOptions): Promise<RunDifference> {
  const earlier = await reading(before, options, readEarlierRun);
  return reading(after, options, async (chunks, where) => {
    const { head, findings: all } = await openResult(chunks, where);
    if (!haveAccountInCommon(earlier.head, head)) {
      throw new UserError(
        `${before} is for account ${earlier.head.run.accountId}, ${after} for ${head.run.accountId}: use runs of the same account`,
      );
    }
    const comparison = createComparison(earlier, { startedAt: head.run.startedAt, rules: head.rules });
    const findings = new FindingsById(tmpdir());
    for await (const finding of all) {
      comparison.add(finding);
      if (['FAIL', 'UNKNOWN', 'ERROR'].includes(finding.status)) findings.set(comparison.dated(finding));
    }
    return { before: earlier.head.run, after: head.run, changes: comparison.finish(head).changes, findings, rules: head.rules };
  });
}

async function reading<T>(
  name: string,
  options: ReaderOptions,
  read: (chunks: AsyncIterable<Uint8Array>, where: string) => Promise<T>,
): Promise<T> {
  const inS3 = name.startsWith('s3://');
  const isFile = inS3 ? name.endsWith('.json') : await isRegularFile(name);
  const storage = openStorage(isFile ? dirname(name) : name, inS3 ? await readerConfig(options) : {});
  const file = isFile ? basename(name) : resultFile;
  try {
    const content = await storage.open(file);
    if (content === undefined) throw new UserError(`${storage.where(file)} does not exist: ${EXPECTED_SOURCE}`);
    return await read(content, storage.where(file));
  } finally {
    storage.close();
  }
}

async function isRegularFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new UserError(`${path} does not exist: ${EXPECTED_SOURCE}`, error);
    throw error;
  }
}

const EXPECTED_SOURCE = 'use a result.json, or the folder or s3://bucket/prefix of a report';
