import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createLines, readLines } from '../../src/util/ndjson.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('reads the written records with any content', async () => {
  const values = Array.from({ length: 3000 }, (_, index) => ({ index, text: `é\u2028\n"${'x'.repeat(index % 90)}😀` }));
  const file = join(folder, 'lines.ndjson.gz');
  const lines = createLines(file);
  await Promise.all([lines.write(values.slice(0, 1000)), lines.write(values.slice(1000)), lines.write([])]);
  await lines.end();
  const found = (await Array.fromAsync(readLines<(typeof values)[number]>(createReadStream(file)))).flat();
  expect(found).toEqual(values);
});

test('rejects a truncated file', async () => {
  const file = join(folder, 'lines.ndjson.gz');
  const lines = createLines(file);
  await lines.write([{ a: 1 }, { a: 2 }]);
  await lines.end();
  const whole = Buffer.concat(await Array.fromAsync(createReadStream(file) as AsyncIterable<Buffer>));
  await expect(Array.fromAsync(readLines(Readable.from([whole.subarray(0, -4)])))).rejects.toThrow('unexpected end of file');
});
