import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { compareFindings } from '../engine/evaluator.ts';
import type { Finding } from '../model/finding.ts';
import { portions } from '../model/portions.ts';
import type { Findings } from '../model/result.ts';
import { UserError } from '../model/user-error.ts';

/** Takes findings as they come and gives them back in the order of reports. What is too much for memory lies on disk, in sorted runs. */
export interface FindingSpool {
  add(findings: readonly Finding[]): void;
  /** Everything that was added: a list when it is little. To be called once, when nothing comes any more. */
  sorted(): Findings;
  /** Gives the disk back; what `sorted` gave cannot be gone through from now on. The end of the process does the same. */
  close(): void;
}

/** Sorted findings in an open file that has no name any more, so that nothing has to be cleaned up after a process that is killed. */
interface Run {
  readonly file: number;
  readonly findings: number;
  /** Each is a JSON array. */
  readonly blocks: readonly Block[];
}

/** Its length in bytes, and its checksum. */
interface Block {
  readonly length: number;
  readonly sum: number;
}

/** Findings that are in memory before they are written. */
const mostInMemory = 10_000;
/** Findings that are read at once; as many of each run are in memory while they are gone through. */
const blockSize = 100;
/** Runs that are merged while they are gone through; of more, one is made first. */
const mostRuns = 64;

/** @param folder where there is room for as much as a result.json has */
export function createFindingSpool(folder: string, inMemory = mostInMemory): FindingSpool {
  let runs: Run[] = [];
  let latest: Finding[] = [];
  const close = () => {
    for (const { file } of runs) closeSync(file);
    runs = [];
  };
  const spill = () => {
    if (runs.length === mostRuns) {
      const all = writeRun(folder, merged(runs.map(readRun)));
      close();
      runs = [all];
    }
    runs.push(writeRun(folder, latest.sort(compareFindings)));
    latest = [];
  };
  return {
    add(findings) {
      latest.push(...findings);
      if (latest.length >= inMemory) spill();
    },
    sorted() {
      latest.sort(compareFindings);
      if (runs.length === 0) return latest;
      const length = runs.reduce((sum, run) => sum + run.findings, latest.length);
      const values = () => merged([...runs.map(readRun), latest.values()]);
      return { length, values, [Symbol.iterator]: values };
    },
    close,
  };
}

/** @throws {UserError} when the disk takes no more */
function writeRun(folder: string, sorted: Iterable<Finding>): Run {
  const path = join(folder, `.findings-${randomBytes(8).toString('hex')}`);
  let file: number | undefined;
  try {
    file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    const blocks: Block[] = [];
    let findings = 0;
    for (const block of portions(sorted, blockSize)) {
      const bytes = Buffer.from(JSON.stringify(block));
      writeFileSync(file, bytes);
      blocks.push({ length: bytes.length, sum: crc32(bytes) });
      findings += block.length;
    }
    return { file, findings, blocks };
  } catch (error) {
    if (file !== undefined) closeSync(file);
    throw unusable(`findings cannot be put aside in ${folder}`, 'make room there', error);
  }
}

function* readRun({ file, blocks }: Run): Generator<Finding, undefined> {
  let position = 0;
  for (const block of blocks) {
    yield* readBlock(file, position, block);
    position += block.length;
  }
}

/** @throws {UserError} when it is not what was written */
function readBlock(file: number, position: number, { length, sum }: Block): Finding[] {
  try {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const more = readSync(file, bytes, read, length - read, position + read);
      if (more === 0) throw new Error('they are cut off');
      read += more;
    }
    if (crc32(bytes) !== sum) throw new Error('they are damaged');
    return JSON.parse(bytes.toString()) as Finding[];
  } catch (error) {
    throw unusable('findings that were put aside on disk cannot be read again', 'see whether the disk is in order, and run again', error);
  }
}

const unusable = (what: string, advice: string, error: unknown): UserError =>
  error instanceof UserError
    ? error
    : new UserError(`${what} (${error instanceof Error ? error.message : String(error)}): ${advice}`, error);

interface Head {
  finding: Finding;
  readonly rest: Iterator<Finding, undefined>;
  /** Place of its run: of findings that sort alike, those of the earlier run come first. */
  readonly place: number;
}

/** Sorted runs as one. */
function* merged(runs: readonly Iterator<Finding, undefined>[]): Generator<Finding, undefined> {
  const heads = runs
    .flatMap((rest, place): Head[] => {
      const first = rest.next();
      return first.done ? [] : [{ finding: first.value, rest, place }];
    })
    .sort(compareHeads);
  for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
    yield head.finding;
    const next = head.rest.next();
    if (next.done) continue;
    head.finding = next.value;
    heads.splice(placeOf(head, heads), 0, head);
  }
}

const compareHeads = (a: Head, b: Head): number => compareFindings(a.finding, b.finding) || a.place - b.place;

/** Where a head belongs among sorted ones. */
function placeOf(head: Head, heads: readonly Head[]): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = heads[middle];
    if (other !== undefined && compareHeads(other, head) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
