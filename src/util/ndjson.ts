import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Appends lines to a gzip-compressed NDJSON file. */
export interface LineWriter {
  write(values: readonly unknown[]): Promise<void>;
  /** Resolves when the file is complete. */
  end(): Promise<void>;
}

export function createLines(file: string): LineWriter {
  const gzip = createGzip({ level: 4 });
  const written = pipeline(gzip, createWriteStream(file, { mode: 0o600 }));
  written.catch(() => undefined);
  let draining: Promise<unknown> | undefined;
  return {
    async write(values) {
      if (values.length === 0 || gzip.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''))) return;
      // Concurrent writers wait for the same drain.
      draining ??= Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), written]).finally(() => {
        draining = undefined;
      });
      await draining;
    },
    end() {
      gzip.end();
      return written;
    },
  };
}

/** Yields the lines of a gzip-compressed NDJSON file in batches. Only a line feed ends a line. */
export async function* readLines<T>(source: Readable): AsyncGenerator<readonly T[], void, undefined> {
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as T);
    }
    if (rest !== '') yield [JSON.parse(rest) as T];
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
