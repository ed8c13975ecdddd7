import { crc32 } from 'node:zlib';
import { compareFindings } from './evaluator.ts';
import type { Finding } from '../core/finding.ts';
import { chunk } from '../util/chunk.ts';
import type { Findings } from '../core/result.ts';
import { openAnonymousTempFile, type AnonymousTempFile } from './anonymous-temp-file.ts';

/** Takes findings as they come and gives them back in the order of reports. What is too much for memory lies on disk, in sorted runs. */
export interface FindingSorter {
  add(findings: readonly Finding[]): void;
  /** Everything that was added: a list when it is little. To be called once, when nothing comes any more. */
  sorted(): Findings;
  /** Gives the disk back; what `sorted` gave cannot be gone through from now on. The end of the process does the same. */
  close(): void;
}

/** Sorted findings on disk. */
interface Run {
  readonly file: AnonymousTempFile;
  readonly findings: number;
  /** Each is a JSON array. */
  readonly blocks: readonly Block[];
}

/** Its place in the file, in bytes, and its checksum. */
interface Block {
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

/** Findings that are in memory before they are written. */
const mostInMemory = 10_000;
/** Findings that are read at once; as many of each run are in memory while they are gone through. */
const blockSize = 50;
/** Runs that are merged while they are gone through; of more, one is made first. */
const mostRuns = 64;

/** @param folder where there is room for as much as a result.json has */
export function createFindingSorter(folder: string, inMemory = mostInMemory): FindingSorter {
  let runs: Run[] = [];
  let latest: Finding[] = [];
  const close = () => {
    for (const { file } of runs) file.close();
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
    for (const block of chunk(sorted, blockSize)) {
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
      if (crc32(bytes) !== sum) throw new Error('they are damaged');
      return JSON.parse(bytes.toString()) as Finding[];
    });
  }
}

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
