import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { baselineRun, comparableRun, readBaseline, setBaseline } from '../../src/delivery/baseline.ts';
import { renderJson } from '../../src/report/json/json.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const account = '111122223333';
const bucket = 'reports';
const run = (runId: string) => ({ runId, prefix: `runs/${runId}/` });

let endpoint: Endpoint;
let config: { endpoint: string; region: string; credentials: ReturnType<typeof credentialsOf>; forcePathStyle: true };
const put = (Key: string, Body: string) => new S3Client(config).send(new PutObjectCommand({ Bucket: bucket, Key, Body }));

beforeEach(async () => {
  endpoint = await startEndpoint({ accounts: [{ id: account, services: [], reportBuckets: [{ name: bucket, region: 'eu-west-1' }] }] });
  config = { endpoint: endpoint.url, region: 'eu-west-1', credentials: credentialsOf(account), forcePathStyle: true };
});
afterEach(() => endpoint.close());

test('there is none at first, then it is the last that was set', async () => {
  expect(await readBaseline(bucket, config)).toBeUndefined();
  await setBaseline(bucket, run('1'), config);
  await setBaseline(bucket, run('2'), config);
  expect(await readBaseline(bucket, config)).toMatchObject(run('2'));
});

test('a run that is published again is compared with the one before it, however often', async () => {
  for (const id of ['1', '2', '2', '2']) await setBaseline(bucket, run(id), config);
  expect(await readBaseline(bucket, config, '2')).toEqual(run('1'));
  expect(await readBaseline(bucket, config, '3')).toMatchObject(run('2'));
  await setBaseline(bucket, run('3'), config);
  expect(await readBaseline(bucket, config, '3')).toEqual(run('2'));
});

test('the run is read from its report; one whose report is gone is none', async () => {
  const result = sampleResult({ findings: 50 });
  await setBaseline(bucket, run('1'), config);
  expect(await baselineRun(bucket, config)).toBeUndefined();
  await put('runs/1/result.json', [...renderJson(result)].join(''));
  expect((await baselineRun(bucket, config))?.head.run.id).toBe(result.run.id);
});

test.each(['{}', 'null', '{"prefix": 7}', 'no JSON'])('what names no run, %s, is told, and is replaced', async (content) => {
  await put('latest/baseline.json', content);
  const warnings: string[] = [];
  expect(await comparableRun(bucket, config, (message) => warnings.push(message))).toBeUndefined();
  expect(warnings).toEqual([expect.stringContaining('s3://reports/latest/baseline.json does not contain a run')]);
  await setBaseline(bucket, run('1'), config);
  expect(await readBaseline(bucket, config)).toEqual(run('1'));
});
