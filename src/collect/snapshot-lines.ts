import { createReadStream } from 'node:fs';
import { constants, createGunzip } from 'node:zlib';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** Longest line that is believed: a resource with its largest policies is far below. */
const maxLine = 16 * 1024 * 1024;

/**
 * A file that holds this many times its own size, and more than that many bytes, was made to fill memory or time: JSON of
 * resources is compressed some ten to fifty times.
 */
const largestRatio = 200;
const smallBytes = 64 * 1024 * 1024;

/**
 * The lines of a file that gzip compressed. They end with a line feed and nothing else: names may hold every other separator.
 * @param cutOff a file whose end is missing is read as far as it goes
 * @throws {UserError} when the file is cut off or damaged
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
      if (inflated > smallBytes && inflated > largestRatio * source.bytesRead) {
        throw new UserError(`${file} holds more than ${largestRatio} times its size: no snapshot does`);
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
      if (length > maxLine) throw new UserError(`${file} is damaged: a line is longer than ${maxLine} bytes`);
    }
    if (length > 0) yield Buffer.concat(parts).toString();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = errorText(error);
    throw new UserError(`${file} is cut off or damaged (${reason}): collect again`, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
