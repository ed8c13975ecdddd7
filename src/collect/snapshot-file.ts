import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { type SnapshotEnd, type SnapshotManifest, type SnapshotRecord, snapshotVersion } from '../core/result/snapshot.ts';
import { upgradeManifest, upgradeSnapshotRecord } from '../core/result/upgrade.ts';
import { UserError } from '../core/user-error.ts';
import { readLines } from './snapshot-lines.ts';
import { isRecord, manifestProblem, parse, recordProblem } from './snapshot-problems.ts';
import { readErrorText } from '../util/read-error-text.ts';

/** Appends to a snapshot: gzip-compressed NDJSON, the manifest first, one record a line, the end last. */
export interface SnapshotWriter {
  write(record: SnapshotRecord): Promise<void>;
  /** Writes a record and flushes, so that it and all records before it survive the end of the process. */
  mark(record: SnapshotRecord): Promise<void>;
  /** Writes the last line. A file without it is truncated. */
  end(end: Pick<SnapshotEnd, 'finishedAt' | 'calls' | 'throttles'>): Promise<void>;
}

export async function createSnapshot(file: string, manifest: SnapshotManifest): Promise<SnapshotWriter> {
  const gzip = createGzip({ level: 4 });
  const target = createWriteStream(file, { mode: 0o600 });
  const broken = new Promise<never>((_, reject) => {
    gzip.once('error', reject);
    target.once('error', reject);
  });
  broken.catch(() => undefined);
  gzip.pipe(target);
  let draining: Promise<unknown> | undefined;
  const writeLine = async (line: object) => {
    if (gzip.write(`${JSON.stringify(line)}\n`)) return;
    // Concurrent writers wait for the same drain.
    draining ??= Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), broken]).finally(() => {
      draining = undefined;
    });
    await draining;
  };
  let resources = 0;
  let listingErrors = 0;
  await writeLine(manifest);
  return {
    async mark(record) {
      await writeLine(record);
      await Promise.race([new Promise<void>((resolve) => gzip.flush(constants.Z_SYNC_FLUSH, resolve)), broken]);
    },
    async write(record) {
      if (record.kind === 'resource') resources += 1;
      if (record.kind === 'listing-error') listingErrors += 1;
      await writeLine(record);
    },
    async end(end) {
      const last: SnapshotEnd = { kind: 'end', ...end, resources, listingErrors };
      await writeLine(last);
      gzip.end();
      await Promise.race([finished(target), broken]);
    },
  };
}

/** A snapshot that is open for reading. */
export interface OpenSnapshot {
  readonly manifest: SnapshotManifest;
  /** The records in the order in which they were written; can be iterated once. Its return value is the last line. */
  readonly records: AsyncGenerator<SnapshotRecord, SnapshotEnd, undefined>;
}

/** Opens a snapshot. @throws {UserError} if the file cannot be read, is not a snapshot of a supported version, or is truncated */
export async function openSnapshot(file: string): Promise<OpenSnapshot> {
  await checkReadable(file);
  const lines = readLines(file);
  const first = await lines.next();
  const content = first.done ? undefined : parse(first.value);
  const isOld = isRecord(content) && content['version'] === 1;
  const manifest = isOld ? upgradeManifest(content) : content;
  if (!isRecord(manifest) || manifest['kind'] !== 'onus-snapshot') {
    throw new UserError(`${file} is not an Onus snapshot: name the snapshot.ndjson.gz that 'onus collect' or 'onus audit' wrote`);
  }
  if (manifest['version'] !== snapshotVersion) {
    throw new UserError(
      `${file} has snapshot version ${String(manifest['version'])}; this version of Onus reads 1 and ${snapshotVersion}: collect again`,
    );
  }
  const problem = manifestProblem(manifest);
  if (problem !== undefined) throw new UserError(`${file} is damaged: line 1 ${problem}; collect again`);
  return {
    manifest: manifest as unknown as SnapshotManifest,
    records: readRecords(file, lines, isOld ? upgradeSnapshotRecord : (record) => record),
  };
}

async function* readRecords(
  file: string,
  lines: AsyncGenerator<string, void, undefined>,
  upgrade: (record: unknown) => unknown,
): AsyncGenerator<SnapshotRecord, SnapshotEnd, undefined> {
  let line = 1;
  let resources = 0;
  let listingErrors = 0;
  for await (const text of lines) {
    line += 1;
    const record = upgrade(parse(text));
    const problem = recordProblem(record);
    if (problem !== undefined) throw new UserError(`${file} is damaged: line ${line} ${problem}; collect again`);
    const known = record as unknown as SnapshotRecord | SnapshotEnd;
    if (known.kind === 'end') {
      if (known.resources !== resources || known.listingErrors !== listingErrors) {
        throw new UserError(
          `${file} is damaged: it contains ${resources} resources, its last line states ${known.resources}; collect again`,
        );
      }
      // Reading the rest detects damage at the end of the file.
      if (!(await lines.next()).done) throw new UserError(`${file} is damaged: it continues after its last line; collect again`);
      return known;
    }
    if (known.kind === 'resource') resources += 1;
    if (known.kind === 'listing-error') listingErrors += 1;
    yield known;
  }
  throw new UserError(`${file} is truncated after line ${line}: collect again`);
}

async function checkReadable(file: string): Promise<void> {
  try {
    const handle = await open(file);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    await handle.close();
    if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b)
      throw new UserError(`${file} is not an Onus snapshot: it is not compressed by gzip`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} cannot be read: ${readErrorText(error)}`, error);
  }
}
