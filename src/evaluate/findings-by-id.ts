import type { Finding } from '../core/result/finding.ts';
import { CompactIdIndex } from './compact-id-index.ts';
import { openAnonymousTempFile, type AnonymousTempFile } from './anonymous-temp-file.ts';

/** Findings by ID, in the order of insertion. If memory is not enough, they are on disk. */
export class FindingsById {
  /** Findings that are not on disk. */
  readonly #latest = new Map<string, Finding>();
  /** Findings on disk: their numbers and positions. */
  readonly #written = new CompactIdIndex();
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #folder: string;
  readonly #inMemory: number;
  #file: AnonymousTempFile | undefined;
  /** The finding that was read last: callers often read it again. */
  #last: Finding | undefined;

  /** @param folder needs free disk space for the findings */
  constructor(folder: string, inMemory = 10_000) {
    this.#folder = folder;
    this.#inMemory = inMemory;
  }

  /** Adds a finding, or replaces the one with the same ID. */
  set(finding: Finding): void {
    this.#latest.set(finding.id, finding);
    if (this.#latest.size >= this.#inMemory) this.#spill();
  }

  has(id: string): boolean {
    return this.#latest.has(id) || this.#written.has(id);
  }

  get(id: string): Finding | undefined {
    const latest = this.#latest.get(id);
    if (latest !== undefined) return latest;
    if (this.#last?.id !== id) {
      const number = this.#written.numberOf(id);
      if (number < 0) return undefined;
      this.#last = this.#read(number);
    }
    return this.#last;
  }

  *values(): Generator<Finding, undefined> {
    if (this.#file !== undefined && this.#latest.size > 0) this.#spill();
    for (let number = 0; number < this.#written.size; number += 1) yield this.#read(number);
    yield* this.#latest.values();
  }

  /** Frees the disk; findings can no longer be read. The end of the process does the same. */
  close(): void {
    this.#file?.close();
    this.#file = undefined;
  }

  #spill(): void {
    this.#file ??= openAnonymousTempFile(this.#folder);
    const texts = Array.from(this.#latest.values(), (finding) => Buffer.from(JSON.stringify(finding)));
    let start = this.#file.append(Buffer.concat(texts));
    let index = 0;
    for (const id of this.#latest.keys()) {
      const number = this.#written.add(id);
      const { length = 0 } = texts[index] ?? {};
      this.#starts[number] = start;
      this.#lengths[number] = length;
      start += length;
      index += 1;
    }
    this.#latest.clear();
    this.#last = undefined;
  }

  #read(number: number): Finding {
    const [start = 0, length = 0] = [this.#starts[number], this.#lengths[number]];
    if (this.#file === undefined) throw new Error('the findings are closed');
    return this.#file.read(start, length, (bytes) => {
      const finding = JSON.parse(bytes.toString()) as Finding;
      if (this.#written.numberOf(finding.id) !== number) throw new Error('the file is damaged');
      return finding;
    });
  }
}
