import type { Finding } from '../core/finding.ts';
import { CompactIdIndex } from './compact-id-index.ts';
import { openAnonymousTempFile, type AnonymousTempFile } from './anonymous-temp-file.ts';

/** Findings by their ids, in the order in which their ids came. What is too much for memory lies on disk. */
export class FindingsById {
  /** Findings that are not on disk. */
  readonly #latest = new Map<string, Finding>();
  /** Those on disk, numbered, and where each of them is. */
  readonly #written = new CompactIdIndex();
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #folder: string;
  readonly #inMemory: number;
  #file: AnonymousTempFile | undefined;
  /** The one that was read last: who asks for one asks again. */
  #last: Finding | undefined;

  /** @param folder where there is room for as much as a result.json has */
  constructor(folder: string, inMemory = 10_000) {
    this.#folder = folder;
    this.#inMemory = inMemory;
  }

  /** A finding takes the place of another with its id. */
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

  /** Gives the disk back; nothing can be asked for from now on. The end of the process does the same. */
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
      if (this.#written.numberOf(finding.id) !== number) throw new Error('they are damaged');
      return finding;
    });
  }
}
