/**
 * Measures the time of a packaged function from the start of its process to its first call to AWS, and the time to load it. Lambda starts its
 * runtime before that; the line of Node alone shows this time.
 * `npm run package && npm run bench:cold-start -- [--function audit] [--times 15]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { median } from './measure.ts';

const { values } = parseArgs({ options: { function: { type: 'string', default: 'audit' }, times: { type: 'string', default: '15' } } });
const zip = await readFile(`build/handlers/${values.function}.zip`);
const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
for (const [name, content] of Object.entries(unzipSync(zip))) await writeFile(join(folder, name), content);

let called: () => void = () => undefined;
const aws = createServer(() => called());
aws.listen(0, '127.0.0.1');
await once(aws, 'listening');

const env = {
  PATH: process.env['PATH'],
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`,
  AWS_LAMBDA_FUNCTION_NAME: 'onus',
  REPORT_BUCKET: 'onus-reports',
};
const load = `const { handler } = await import('${join(folder, 'index.mjs')}');`;
const invoke = `await handler({}, { functionName: 'onus', getRemainingTimeInMillis: () => 900_000 });`;

/** Returns the milliseconds until the program ends successfully, or calls AWS. */
const timed = (program: string) => async (): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exit = once(child, 'exit');
  const [code] = (await Promise.race([exit, new Promise<[0]>((resolve) => (called = () => resolve([0])))])) as [number];
  if (code !== 0) throw new Error(`the function ended with ${code} before it called AWS`);
  const passed = performance.now() - started;
  child.kill('SIGKILL');
  await exit;
  return passed;
};

try {
  console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${values.function}.zip with ${Math.round(zip.length / 1024)} KB`);
  for (const [label, program] of [
    ['Node alone', ''],
    ['function loaded', load],
    ['first call to AWS', load + invoke],
  ] as const) {
    console.log(`${label.padEnd(34)} ${Math.round(await median(Number(values.times), timed(program)))} ms, median of ${values.times}`);
  }
} finally {
  aws.close();
  aws.closeAllConnections();
  await rm(folder, { recursive: true });
}
