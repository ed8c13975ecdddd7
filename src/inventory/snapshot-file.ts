import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type SnapshotEnd, type SnapshotManifest, type SnapshotRecord, snapshotVersion } from '../model/snapshot.ts';
import { UserError } from '../model/user-error.ts';

/** Appends to a snapshot: gzip-compressed NDJSON, the manifest first, one record a line, the end last. */
export interface SnapshotWriter {
  write(record: SnapshotRecord): Promise<void>;
  /** Without this the file counts as cut off. */
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
    // Many write at once; all wait for the same drain.
    draining ??= Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), broken]).finally(() => {
      draining = undefined;
    });
    await draining;
  };
  let resources = 0;
  let listingGaps = 0;
  await writeLine(manifest);
  return {
    async write(record) {
      if (record.kind === 'resource') resources += 1;
      if (record.kind === 'listing-gap') listingGaps += 1;
      await writeLine(record);
    },
    async end(end) {
      const last: SnapshotEnd = { kind: 'end', ...end, resources, listingGaps };
      await writeLine(last);
      gzip.end();
      await Promise.race([finished(target), broken]);
    },
  };
}

/** A snapshot that is open for reading. */
export interface OpenSnapshot {
  readonly manifest: SnapshotManifest;
  /** The records in the order they were written; can be read once. Its return value is the last line. */
  readonly records: AsyncGenerator<SnapshotRecord, SnapshotEnd, undefined>;
}

/** Longest line that is believed: a resource with its largest policies is far below. */
const maxLine = 16 * 1024 * 1024;

/** @throws {UserError} when the file cannot be read, is no snapshot, is of another version or was cut off */
export async function openSnapshot(file: string): Promise<OpenSnapshot> {
  await checkReadable(file);
  const lines = readLines(file);
  const first = await lines.next();
  const manifest = first.done ? undefined : parse(first.value);
  if (!isRecord(manifest) || manifest['kind'] !== 'onus-snapshot') {
    throw new UserError(`${file} is no Onus snapshot: name the snapshot.ndjson.gz that 'onus collect' or 'onus audit' wrote`);
  }
  if (manifest['version'] !== snapshotVersion) {
    throw new UserError(
      `${file} has snapshot version ${String(manifest['version'])}, this Onus reads version ${snapshotVersion}: collect again`,
    );
  }
  const problem = manifestProblem(manifest);
  if (problem !== undefined) throw new UserError(`${file} is damaged: line 1 ${problem}; collect again`);
  return { manifest: manifest as unknown as SnapshotManifest, records: readRecords(file, lines) };
}

async function* readRecords(
  file: string,
  lines: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<SnapshotRecord, SnapshotEnd, undefined> {
  let line = 1;
  let resources = 0;
  let listingGaps = 0;
  for await (const text of lines) {
    line += 1;
    const record = parse(text);
    const problem = recordProblem(record);
    if (problem !== undefined) throw new UserError(`${file} is damaged: line ${line} ${problem}; collect again`);
    const known = record as unknown as SnapshotRecord | SnapshotEnd;
    if (known.kind === 'end') {
      if (known.resources !== resources || known.listingGaps !== listingGaps) {
        throw new UserError(`${file} is damaged: it holds ${resources} resources, its last line says ${known.resources}; collect again`);
      }
      // Reading on finds what is wrong at the very end of the file.
      if (!(await lines.next()).done) throw new UserError(`${file} is damaged: it goes on after its last line; collect again`);
      return known;
    }
    if (known.kind === 'resource') resources += 1;
    if (known.kind === 'listing-gap') listingGaps += 1;
    yield known;
  }
  throw new UserError(`${file} was cut off after line ${line}: collect again`);
}

async function checkReadable(file: string): Promise<void> {
  try {
    const handle = await open(file);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    await handle.close();
    if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b) throw new UserError(`${file} is no Onus snapshot: it is not compressed by gzip`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** Lines end with a line feed and nothing else: names may hold every other separator. */
async function* readLines(file: string): AsyncGenerator<string, void, undefined> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  let parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
        parts = [];
        length = 0;
        start = end + 1;
      }
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > maxLine) throw new UserError(`${file} is damaged: a line is longer than ${maxLine} bytes`);
    }
    if (length > 0) yield Buffer.concat(parts).toString();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is cut off or damaged (${reason}): collect again`, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

function manifestProblem(manifest: Readonly<Record<string, unknown>>): string | undefined {
  const { run, planned } = manifest;
  if (!isRecord(run) || !['id', 'startedAt', 'version', 'accountId', 'partition', 'principalArn'].every((key) => isText(run[key])))
    return 'lacks the run';
  if (Number.isNaN(Date.parse(run['startedAt'] as string))) return 'has no valid start time';
  if (!Array.isArray(run['rules']) || !run['rules'].every(isText)) return 'lacks the rules of the run';
  if (!Array.isArray(run['regions']) || !run['regions'].every((region) => isRecord(region) && isText(region['region'])))
    return 'lacks the Regions of the run';
  return Array.isArray(planned) ? undefined : 'lacks what was planned';
}

function recordProblem(record: unknown): string | undefined {
  if (!isRecord(record)) return 'is no JSON object';
  switch (record['kind']) {
    case 'resource': {
      const resource = record['resource'];
      if (
        !isRecord(resource) ||
        !['type', 'service', 'id', 'arn', 'name', 'accountId', 'partition', 'region'].every((key) => isText(resource[key]))
      ) {
        return 'is no resource';
      }
      const { facts, tags } = resource;
      if (tags !== null && !(isRecord(tags) && Object.values(tags).every(isText))) return 'has no valid tags';
      if (!isRecord(facts)) return 'has no facts';
      return Object.values(facts).every(isFact) ? undefined : 'has a fact that is none';
    }
    case 'listing-gap': {
      const listing = record['listing'];
      return isRecord(listing) && isText(listing['type']) && isText(listing['region']) && isGap(listing['gap'])
        ? undefined
        : 'is no listing gap';
    }
    case 'census': {
      const census = record['census'];
      return isRecord(census) && isText(census['region']) && Array.isArray(census['types']) ? undefined : 'is no census';
    }
    case 'end':
      return isText(record['finishedAt']) && isRecord(record['calls']) ? undefined : 'is no end';
    default:
      return 'is of an unknown kind';
  }
}

function isFact(fact: unknown): boolean {
  if (!isRecord(fact)) return false;
  return (
    fact['state'] === 'absent' ||
    (fact['state'] === 'known' && Object.hasOwn(fact, 'value')) ||
    (fact['state'] === 'unreadable' && isGap(fact['gap']))
  );
}

const isGap = (gap: unknown): boolean => isRecord(gap) && isText(gap['kind']) && isText(gap['action']) && isText(gap['message']);
