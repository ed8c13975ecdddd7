import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ReportReference } from '../../src/delivery/publish.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { type LambdaFunction, startLambda } from '../support/lambda.ts';

jest.setTimeout(120_000);

const bucket = 'onus-reports';
const brief = { services: ['s3'], regions: ['eu-west-1'] };
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);

let endpoint: Endpoint;
let audit: LambdaFunction<ReportReference>;
let s3: S3Client;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, reportBuckets: [{ name: bucket, region: 'eu-west-1' }] }] });
  audit = await startLambda('audit', {
    AWS_ENDPOINT_URL: endpoint.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    REPORT_BUCKET: bucket,
  });
  s3 = new S3Client({ endpoint: endpoint.url, region: 'eu-west-1', credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true });
});
afterAll(async () => {
  s3.destroy();
  await audit.close();
  await endpoint.close();
});

async function keys(prefix: string): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  return Contents.map(({ Key = '' }) => Key);
}

async function text(key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return (await Body?.transformToString()) ?? '';
}

async function succeed(event: unknown): Promise<ReportReference> {
  const { payload, error } = await audit.invoke(event);
  expect(error).toBeUndefined();
  if (payload === undefined) throw new Error('it returned nothing');
  return payload;
}

describe('the previous run', () => {
  test('is the baseline of the next run, also if a limited run was between them', async () => {
    const first = await succeed({});
    const small = await succeed(brief);
    const second = await succeed({});
    const result = async ({ prefix }: ReportReference): Promise<AuditResult> => JSON.parse(await text(`${prefix}result.json`));
    const { changes, trend } = await result(second);
    expect(changes).toMatchObject({ since: { runId: first.runId }, new: [], firstJudged: [], resolved: [], notCompared: 0 });
    expect(changes?.unchanged).toBe(first.counts.FAIL);
    expect(trend?.at(-1)?.runId).toBe(first.runId);
    const between = await result(small);
    expect(between.changes).toMatchObject({ since: { runId: first.runId }, new: [], resolved: [] });
    expect(between.changes?.notCompared).toBeGreaterThan(0);
    expect(between.trend).toBeUndefined();
    expect((await keys('history/')).some((key) => key.includes(small.runId))).toBe(false);
  });

  test('is reported and ignored if it is truncated or has an older format', async () => {
    const { prefix } = JSON.parse(await text('latest/baseline.json')) as { prefix: string };
    const before = await text(`${prefix}result.json`);
    const put = (Body: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${prefix}result.json`, Body }));
    for (const [content, problem] of [
      ['{"schemaVersion": "0.9"}', 'result.json has schemaVersion "0.9"'],
      ['{"schemaVersion": "1.0",', 'result.json cannot be used'],
    ] as const) {
      await put(content);
      const next = await succeed(brief);
      expect((JSON.parse(await text(`${next.prefix}result.json`)) as AuditResult).changes).toBeUndefined();
      const warning = audit.logs().findLast(({ level }) => level === 'WARN');
      expect(warning?.['message']).toMatch(/^no earlier run to compare with: /);
      expect(warning?.['message']).toContain(problem);
    }
    await put(before);
  });
});

test('has metrics on their own log line, in the format that CloudWatch reads', async () => {
  const { runId, counts, complete } = await succeed(brief);
  const line = audit.logs().find((entry) => '_aws' in entry && entry['runId'] === runId);
  expect(line).toMatchObject({ FunctionName: 'onus-audit', Reports: 1, Failures: counts.FAIL, Complete: complete ? 1 : 0 });
  const { CloudWatchMetrics } = (line?.['_aws'] ?? {}) as { CloudWatchMetrics?: { Metrics: { Name: string }[] }[] };
  const [directive] = CloudWatchMetrics ?? [];
  expect(directive).toMatchObject({ Namespace: 'Onus', Dimensions: [['FunctionName']] });
  for (const { Name } of directive?.Metrics ?? []) expect(line?.[Name]).toEqual(expect.any(Number));
});
