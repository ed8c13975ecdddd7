import { crc32 } from 'node:zlib';
import { compareFindings } from './evaluator.ts';
import type { Finding } from '../core/result/finding.ts';
import { chunk } from '../util/chunk.ts';
import type { Findings } from '../core/result/result.ts';
import { openAnonymousTempFile, type AnonymousTempFile } from './anonymous-temp-file.ts';

/** Sorts findings into the order of reports. If memory is not enough, it writes sorted runs to disk. */
export interface FindingSorter {
  add(findings: readonly Finding[]): void;
  /** Returns all added findings; a list if they fit in memory. Call once, when all findings are added. */
  sorted(): Findings;
  /** Frees the disk; the result of `sorted` can no longer be iterated. The end of the process does the same. */
  close(): void;
}

/** Sorted findings on disk. */
interface Run {
  readonly file: AnonymousTempFile;
  readonly findings: number;
  /** Each is a JSON array. */
  readonly blocks: readonly Block[];
}

/** Position and length in the file, in bytes, and checksum. */
interface Block {
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

/** Findings in memory before they are written to disk. */
const MAX_FINDINGS_IN_MEMORY = 10_000;
/** Findings that are read at a time; iterating holds this many of each run in memory. */
const FINDINGS_PER_BLOCK = 50;
/** Runs that are merged while iterating; more are first merged into one. */
const MAX_MERGED_RUNS = 64;

/** Creates a sorter. @param folder needs free disk space for the findings */
export function createFindingSorter(folder: string, inMemory = MAX_FINDINGS_IN_MEMORY): FindingSorter {
  let runs: Run[] = [];
  let latest: Finding[] = [];
  const close = () => {
    for (const { file } of runs) file.close();
    runs = [];
  };
  const spill = () => {
    if (runs.length === MAX_MERGED_RUNS) {
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
      if (runs.length === 0) return latest.sort(compareFindings);
      spill();
      const length = runs.reduce((sum, run) => sum + run.findings, 0);
      const values = () => merged(runs.map(readRun));
      return { length, values, [Symbol.iterator]: values };
    },
    close,
  };
}

function writeRun(folder: string, sorted: Iterable<Finding>): Run {
  const file = openAnonymousTempFile(folder);
  try {
    const blocks: Block[] = [];
    let findings = 0;
    for (const block of chunk(sorted, FINDINGS_PER_BLOCK)) {
      const bytes = Buffer.from(JSON.stringify(block));
      blocks.push({ start: file.append(bytes), length: bytes.length, sum: crc32(bytes) });
      findings += block.length;
    }
    return { file, findings, blocks };
  } catch (error) {
    file.close();
    throw error;
  }
}

function* readRun({ file, blocks }: Run): Generator<Finding, undefined> {
  for (const { start, length, sum } of blocks) {
    yield* file.read(start, length, (bytes) => {
      if (crc32(bytes) !== sum) throw new Error('the file is damaged');
      return JSON.parse(bytes.toString()) as Finding[];
    });
  }
}

interface Head {
  finding: Finding;
  readonly rest: Iterator<Finding, undefined>;
  /** Position of its run: equal findings keep the order of runs. */
  readonly place: number;
}

/** Merges sorted runs. */
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

/** Returns the position of a head among sorted ones. */
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
