import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

jest.setTimeout(300_000);

let endpoint: Endpoint;
let folder: string;
let env: Record<string, string>;
const selection = ['--services', 's3,sqs,kms', '--regions', 'eu-west-1'];

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, reportBuckets: [{ name: 'reports', region: 'eu-west-1' }] }] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setFaults([]);
  endpoint.resetCalls();
  folder = await mkdtemp(join(tmpdir(), 'onus-resume-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const result = async (): Promise<ListedResult> => JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
const verdicts = ({ findings }: ListedResult) => findings.map(({ id, status }) => `${id} ${status}`).sort();

/** Starts the program in a separate process, with the test folder for temporary files. */
const start = (...args: string[]) =>
  spawn(process.execPath, ['dist/cli/onus.js', 'audit', ...selection, '--quiet', ...args], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...env,
      TMPDIR: folder,
      AWS_REGION: 'eu-west-1',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    },
  });

/** Runs the program until S3 stops responding and the rest is complete, then kills it. */
async function killedRun(signal: NodeJS.Signals, out = folder): Promise<void> {
  endpoint.setFaults([{ match: 's3:GetBucketPolicy', kind: 'hang', after: 5 }]);
  const child = start('--out', out);
  const ended = once(child, 'exit');
  let before = -1;
  while (endpoint.calls().total < 50 || endpoint.calls().total !== before) {
    before = endpoint.calls().total;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  child.kill(signal);
  await ended;
  endpoint.setFaults([]);
}

test.each(['SIGKILL', 'SIGTERM'] as const)('leaves no partial report after %s, and --resume reads nothing twice', async (signal) => {
  await killedRun(signal);
  expect((await readdir(folder)).filter((name) => !name.startsWith('.onus-'))).toEqual([]);
  const first = endpoint.calls().operations;
  endpoint.resetCalls();
  const { code } = await onus(['audit', ...selection, '--out', folder, '--resume', '--quiet'], env);
  expect(code).toBe(1);
  const second = endpoint.calls().operations;
  expect(first['sqs:GetQueueAttributes']).toBeGreaterThan(3);
  expect(second['sqs:GetQueueAttributes']).toBeUndefined();
  expect((await readdir(folder)).sort()).toEqual(['findings.csv', 'index.html', 'result.json', 'snapshot.ndjson.gz']);
  const resumed = await result();
  await onus(['audit', ...selection, '--out', folder, '--quiet'], env);
  expect(verdicts(resumed)).toEqual(verdicts(await result()));
  expect(new Set(resumed.findings.map(({ id }) => id)).size).toBe(resumed.findings.length);
});

test('resumes only a run with the same rules, account and Regions', async () => {
  await killedRun('SIGKILL');
  const other = await onus(['audit', '--services', 's3', '--regions', 'eu-west-1', '--out', folder, '--resume', '--quiet'], env);
  expect(other).toMatchObject({ code: 2, err: expect.stringContaining('the interrupted run selected other rules') });
  const elsewhere = await onus(['audit', ...selection, '--out', join(folder, 'none'), '--resume', '--quiet'], env);
  expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining(`${join(folder, 'none')} contains no interrupted run`) });
});

test('ignores a folder of another user', async () => {
  await killedRun('SIGKILL');
  const me = process.getuid?.() ?? 0;
  const getuid = jest.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(me + 1);
  const { code, err } = await onus(['audit', ...selection, '--out', folder, '--resume', '--quiet'], env);
  getuid.mockRestore();
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${folder} contains no interrupted run`) });
});

test('resumes a run that writes to S3 with data that this machine has read', async () => {
  const out = 's3://reports/nightly';
  await killedRun('SIGKILL', out);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.onus-/)]);
  expect(endpoint.calls().operations).toMatchObject({ 'sqs:GetQueueAttributes': expect.any(Number) });
  expect(endpoint.calls().operations).not.toHaveProperty('s3:PutObject');
  endpoint.resetCalls();
  expect(await once(start('--out', out, '--resume'), 'exit')).toEqual([1, null]);
  expect(endpoint.calls().operations).toMatchObject({ 's3:PutObject': 4 });
  expect(endpoint.calls().operations).not.toHaveProperty('sqs:GetQueueAttributes');
  expect(await readdir(folder)).toEqual([]);
});

test('can resume a run that failed to write its report', async () => {
  const out = 's3://reports/nightly';
  endpoint.setFaults([{ match: 's3:PutObject', kind: 'denied' }]);
  expect(await once(start('--out', out), 'exit')).toEqual([2, null]);
  endpoint.setFaults([]);
  endpoint.resetCalls();
  expect(await once(start('--out', out, '--resume'), 'exit')).toEqual([1, null]);
  const { operations } = endpoint.calls();
  expect(operations).toMatchObject({ 's3:PutObject': 4 });
  expect(operations).not.toHaveProperty('sqs:GetQueueAttributes');
  expect(operations).not.toHaveProperty('s3:GetBucketPolicy');
  expect(await readdir(folder)).toEqual([]);
});
