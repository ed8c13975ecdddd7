import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import { onus } from '../support/terminal.ts';

const account = '111122223333';
const credentials = credentialsOf(account);
const counts = { PASS: 7, FAIL: 2, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 1, suppressed: 0 };
const run = {
  runId: 'r2',
  bucket: 'reports',
  prefix: 'runs/r2/',
  counts,
  complete: false,
  finishedAt: '2026-11-21T03:10:00Z',
  keys: ['runs/r2/result.json', 'runs/r2/index.html'],
};

let endpoint: Endpoint;
let env: Record<string, string>;
let folder: string;
let s3: S3Client;

const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: 'reports', Key, Body, ContentType: 'text/html' }));

beforeAll(async () => {
  const lambda = service('lambda')({
    GetFunctionConfiguration: ({ FunctionName }) => {
      if (FunctionName === 'missing') throw awsError('ResourceNotFoundException', 404, `Function not found: ${FunctionName}`);
      return FunctionName === 'onus-audit' ? { Environment: { Variables: { REPORT_BUCKET: 'reports' } } } : {};
    },
  });
  const reportBuckets = ['reports', 'empty'].map((name) => ({ name, region: 'eu-west-1' }));
  endpoint = await startEndpoint({ accounts: [{ id: account, services: [lambda], reportBuckets }] });
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey };
  s3 = new S3Client({ endpoint: endpoint.url, region: 'eu-west-1', credentials, forcePathStyle: true });
  await put('runs/r2/index.html', '<!doctype html>newest');
  await put('runs/r2/result.json', '{}');
});
afterAll(async () => {
  s3.destroy();
  await endpoint.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-open-'));
  await put('latest/run.json', JSON.stringify(run));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('returns a presigned address of the latest report that soon expires', async () => {
  const { code, out, err } = await onus(['open'], env);
  expect(code).toBe(0);
  expect(err).toContain('Run r2 of 2026-11-21 03:10 UTC: 2 open failures, 7 passed; incomplete: some data could not be read.');
  const url = new URL(out.trim());
  expect(url.pathname).toBe('/reports/runs/r2/index.html');
  expect(url.searchParams.get('X-Amz-Expires')).toBe('900');
  expect(url.searchParams.get('X-Amz-Credential')).toContain(credentials.accessKeyId);
  expect(out).not.toContain(credentials.secretAccessKey);
});

test('downloads the report, also from a named bucket', async () => {
  const { code, out } = await onus(['open', '--bucket', 'reports', '--download', join(folder, 'report')], env);
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toEqual(['result.json', 'index.html'].map((name) => join(folder, 'report', name)));
  expect(await readFile(join(folder, 'report/index.html'), 'utf8')).toBe('<!doctype html>newest');
});

test('opens the report of one account of a run over several accounts', async () => {
  await put('runs/r2/accounts/444455556666/index.html', '<!doctype html>of one account');
  await put('runs/r2/accounts/444455556666/result.json', '{}');
  const { code, out } = await onus(['open', '--account', '444455556666'], env);
  expect(code).toBe(0);
  expect(new URL(out.trim()).pathname).toBe('/reports/runs/r2/accounts/444455556666/index.html');
  await onus(['open', '--account', '444455556666', '--download', join(folder, 'report')], env);
  expect(await readFile(join(folder, 'report/index.html'), 'utf8')).toBe('<!doctype html>of one account');
  for (const argv of [[], ['--download', join(folder, 'none')]]) {
    const { code: refused, err } = await onus(['open', '--account', '777788889999', ...argv], env);
    expect(refused).toBe(2);
    expect(err).toContain('the newest run has no report of account 777788889999 (s3://reports/runs/r2/accounts/777788889999/index.html)');
  }
});

test('does not download a report with a missing file', async () => {
  await put('latest/run.json', JSON.stringify({ ...run, keys: ['runs/r2/index.html', 'runs/r2/gone.csv'] }));
  const { code, err } = await onus(['open', '--download', join(folder, 'report')], env);
  expect(code).toBe(2);
  expect(err).toContain('s3://reports/runs/r2/gone.csv does not exist: the report was deleted');
  expect(await readdir(join(folder, 'report'))).toEqual([]);
});

test.each([
  ['no function', ['--function', 'missing'], 'the function missing does not exist: set --bucket'],
  ['another function', ['--function', 'other'], 'the function other has no report bucket'],
  ['no audit yet', ['--bucket', 'empty'], 's3://empty/latest/run.json does not exist: no audit has finished yet'],
  ['no bucket', ['--bucket', 'nowhere'], 's3://nowhere/latest/run.json cannot be read'],
])('reports %s', async (_, argv, message) => {
  const { code, err } = await onus(['open', ...argv], env);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});

test.each([
  ['of an older format', '{"runId": "r1"}', 'is not from this version of Onus: run another audit'],
  ['that is damaged', '{"runId', 'cannot be used'],
])('rejects a pointer %s', async (_, content, message) => {
  await put('latest/run.json', content);
  expect(await onus(['open'], env)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
