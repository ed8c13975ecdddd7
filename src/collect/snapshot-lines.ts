import { createReadStream } from 'node:fs';
import { constants, createGunzip } from 'node:zlib';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** Longest accepted line in characters: a resource with the largest policies is much shorter. */
const MAX_LINE_LENGTH = 16 * 1024 * 1024;

/**
 * A file that expands by more than this ratio, to more than this many bytes, is rejected as a decompression bomb: JSON of resources
 * compresses 10 to 50 times.
 */
const MAX_COMPRESSION_RATIO = 200;
const MIN_CHECKED_BYTES = 64 * 1024 * 1024;

/**
 * Yields the lines of a gzip-compressed file. Only a line feed ends a line: names can contain every other separator.
 * @param cutOff whether to yield the lines of a truncated file without an error
 * @throws {UserError} if the file is truncated or damaged
 */
export async function* readLines(file: string, cutOff = false): AsyncGenerator<string, void, undefined> {
  const source = createReadStream(file);
  const gunzip = createGunzip(cutOff ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
  source.once('error', (error) => gunzip.destroy(error));
  let parts: Buffer[] = [];
  let length = 0;
  let inflated = 0;
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      inflated += chunk.length;
      if (inflated > MIN_CHECKED_BYTES && inflated > MAX_COMPRESSION_RATIO * source.bytesRead) {
        throw new UserError(`${file} is not an Onus snapshot: it expands to more than ${MAX_COMPRESSION_RATIO} times its size`);
      }
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
        parts = [];
        length = 0;
        start = end + 1;
      }
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > MAX_LINE_LENGTH) throw new UserError(`${file} is damaged: a line is longer than ${MAX_LINE_LENGTH} characters`);
    }
    if (length > 0) yield Buffer.concat(parts).toString();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = errorText(error);
    throw new UserError(`${file} is truncated or damaged (${reason}): collect again`, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
