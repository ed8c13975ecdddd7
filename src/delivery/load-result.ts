import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { credentialsFor } from '../aws/credentials.ts';
import { errorCode } from '../aws/errors.ts';
import { endpointFromEnvironment, homeRegion } from '../aws/home-region.ts';
import { directorySource, type ReportSource, s3Source } from '../aws/read-store.ts';
import { parseS3Url } from '../aws/stores.ts';
import type { Changes } from '../core/changes.ts';
import type { AuditResult } from '../core/result.ts';
import { UserError } from '../core/user-error.ts';
import { createComparison, type EarlierRun, haveAccountInCommon } from '../evaluate/diff.ts';
import { readEarlierRun } from '../evaluate/earlier-run.ts';
import type { FindingSorter } from '../evaluate/finding-sorter.ts';
import { FindingsById } from '../evaluate/findings-by-id.ts';
import { openResult } from '../evaluate/result-stream.ts';

/** With whose credentials a bucket of reports is read. */
export interface ReaderOptions {
  readonly profile?: string | undefined;
  /** Default: the Region the SDK's settings name. */
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** Two runs side by side. */
export interface RunDifference {
  readonly before: AuditResult['run'];
  readonly after: AuditResult['run'];
  readonly changes: Changes;
  /** The findings that `changes` names by id. */
  readonly findings: Pick<FindingsById, 'get'>;
  /** Rules of the later run. */
  readonly rules: AuditResult['rules'];
}

const resultFile = 'result.json';

/** Opens a folder, or `s3://bucket/prefix`, that holds reports. @throws {UserError} */
export function openSource(place: string, clientConfig: object): ReportSource {
  if (!place.startsWith('s3://')) return directorySource(place);
  const { bucket, prefix } = parseS3Url(place);
  return s3Source(bucket, prefix, clientConfig);
}

/** Settings of a client that reads reports. */
export async function readerConfig(options: ReaderOptions): Promise<object> {
  const { profile, endpoint = endpointFromEnvironment() } = options;
  const region = options.region ?? (await homeRegion(profile));
  const credentials = credentialsFor({ profile, region, endpoint });
  return { region, credentials, ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }) };
}

/** The run whose result lies in a place; `undefined` when there is none. @throws {UserError} when it cannot be read or is no result */
export async function earlierRunIn(place: string, clientConfig: object): Promise<EarlierRun | undefined> {
  const source = openSource(place, clientConfig);
  try {
    const content = await source.open(resultFile);
    return content === undefined ? undefined : await readEarlierRun(content, source.where(resultFile));
  } finally {
    source.close();
  }
}

/**
 * The result of a run, named by its result.json, the folder or `s3://bucket/prefix` of its report.
 * @param spool holds the findings, so that their number does not matter
 * @throws {UserError} when there is none
 */
export const readResult = (name: string, spool: FindingSorter): Promise<AuditResult> =>
  reading(name, {}, async (chunks, where) => {
    const { head, findings } = await openResult(chunks, where);
    for await (const finding of findings) spool.add([finding]);
    return { ...head, findings: spool.sorted() };
  });

/** All of a result but its findings. @throws {UserError} when there is none */
export const readHead = (name: string): Promise<AuditResult> =>
  reading(name, {}, async (chunks, where) => (await openResult(chunks, where)).head);

/**
 * What has changed between two runs. A run is named by its result.json, the folder or `s3://bucket/prefix` of its report.
 * @throws {UserError} when there is no such run, or the two have no account in common
 */
export async function diffRuns(before: string, after: string, options: ReaderOptions): Promise<RunDifference> {
  const earlier = await reading(before, options, readEarlierRun);
  return reading(after, options, async (chunks, where) => {
    const { head, findings: all } = await openResult(chunks, where);
    if (!haveAccountInCommon(earlier.head, head)) {
      throw new UserError(
        `${before} is about the account ${earlier.head.run.accountId}, ${after} about ${head.run.accountId}: name runs over the same`,
      );
    }
    const comparison = createComparison(earlier, head.run.startedAt);
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
  const source = openSource(isFile ? dirname(name) : name, inS3 ? await readerConfig(options) : {});
  const file = isFile ? basename(name) : resultFile;
  try {
    const content = await source.open(file);
    if (content === undefined) throw new UserError(`there is no ${source.where(file)}: ${whatToName}`);
    return await read(content, source.where(file));
  } finally {
    source.close();
  }
}

async function isRegularFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new UserError(`there is no ${path}: ${whatToName}`, error);
    throw error;
  }
}

const whatToName = 'name a result.json, or the folder or s3://bucket/prefix of a report';
