import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { s3Storage } from '../../src/aws/storage/s3-storage.ts';
import type { Storage } from '../../src/aws/storage/storage.ts';
import { baselineRun, comparableRun, readBaseline, setBaseline } from '../../src/delivery/baseline.ts';
import { renderJson } from '../../src/report/json/json.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const account = '111122223333';
const run = (runId: string) => ({ runId, prefix: `runs/${runId}/` });

let endpoint: Endpoint;
let bucket: Storage;
const put = (file: string, body: string) => bucket.put(file, body, 'application/json');

beforeEach(async () => {
  endpoint = await startEndpoint({ accounts: [{ id: account, services: [], reportBuckets: [{ name: 'reports', region: 'eu-west-1' }] }] });
  const config = { endpoint: endpoint.url, region: 'eu-west-1', credentials: credentialsOf(account), forcePathStyle: true };
  bucket = s3Storage('s3://reports', config);
});
afterEach(() => {
  bucket.close();
  return endpoint.close();
});

test('does not exist at first, then is the latest run that was set', async () => {
  expect(await readBaseline(bucket)).toBeUndefined();
  await setBaseline(bucket, run('1'));
  await setBaseline(bucket, run('2'));
  expect(await readBaseline(bucket)).toMatchObject(run('2'));
});

test('stays the same when a run is published again', async () => {
  for (const id of ['1', '2', '2', '2']) await setBaseline(bucket, run(id));
  expect(await readBaseline(bucket, '2')).toEqual(run('1'));
  expect(await readBaseline(bucket, '3')).toMatchObject(run('2'));
  await setBaseline(bucket, run('3'));
  expect(await readBaseline(bucket, '3')).toEqual(run('2'));
});

test('is read from the report of the run, and is missing if that report was deleted', async () => {
  const result = sampleResult({ findings: 50 });
  await setBaseline(bucket, run('1'));
  expect(await baselineRun(bucket)).toBeUndefined();
  await put('runs/1/result.json', [...renderJson(result)].join(''));
  expect((await baselineRun(bucket))?.head.run.id).toBe(result.run.id);
});

test.each(['{}', 'null', '{"prefix": 7}', 'no JSON'])('is reported and replaced if it does not name a run: %s', async (content) => {
  await put('latest/baseline.json', content);
  const warnings: string[] = [];
  expect(await comparableRun(bucket, (message) => warnings.push(message))).toBeUndefined();
  expect(warnings).toEqual([expect.stringContaining('s3://reports/latest/baseline.json does not contain a run')]);
  await setBaseline(bucket, run('1'));
  expect(await readBaseline(bucket)).toEqual(run('1'));
});
