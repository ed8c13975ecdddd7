import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { LatestRun, ReportReference } from '../../src/delivery/publish.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { type Invocation, type LambdaFunction, startLambda } from '../support/lambda.ts';

jest.setTimeout(120_000);

const bucket = 'onus-reports';
const files = ['snapshot.ndjson.gz', 'result.json', 'findings.csv', 'index.html'];
/** Few rules, because many tests run them. */
const brief = { services: ['s3'], regions: ['eu-west-1'] };

let endpoint: Endpoint;
let audit: LambdaFunction<ReportReference>;
const sessionToken = 'not-to-be-logged';
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);

const environment = () => ({
  AWS_ENDPOINT_URL: endpoint.url,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
  REPORT_BUCKET: bucket,
});

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, reportBuckets: [{ name: bucket, region: 'eu-west-1' }] }] });
  audit = await startLambda('audit', environment());
});
afterAll(async () => {
  await audit.close();
  await endpoint.close();
});
beforeEach(() => {
  endpoint.setFaults([]);
  endpoint.resetCalls();
});

const s3 = () =>
  new S3Client({ endpoint: endpoint.url, region: 'eu-west-1', credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true });

async function keys(prefix = ''): Promise<string[]> {
  const { Contents = [] } = await s3().send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  return Contents.map(({ Key = '' }) => Key);
}

async function bytes(key: string): Promise<Buffer> {
  const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

const text = async (key: string): Promise<string> => (await bytes(key)).toString();
const latest = async (): Promise<LatestRun> => JSON.parse(await text('latest/run.json'));
const putsSoFar = (): number => endpoint.calls().operations['s3:PutObject'] ?? 0;

/** Invokes a new function, with another environment or more files. */
async function invokeAlone(
  event: unknown,
  env: Record<string, string>,
  more: Record<string, string> = {},
): Promise<Invocation<ReportReference>> {
  const lambda = await startLambda<ReportReference>('audit', env, more);
  try {
    return await lambda.invoke(event);
  } finally {
    await lambda.close();
  }
}

async function succeed(event: unknown): Promise<ReportReference> {
  const { payload, error } = await audit.invoke(event);
  expect(error).toBeUndefined();
  if (payload === undefined) throw new Error('it returned nothing');
  return payload;
}

describe('an audit of the whole account', () => {
  let reference: ReportReference;
  beforeAll(async () => {
    reference = await succeed({});
  });

  test('returns where the report is, and its counts', async () => {
    const { runId, prefix, counts, complete } = reference;
    const { run, summary } = JSON.parse(await text(`${prefix}result.json`)) as AuditResult;
    expect(reference).toEqual({ runId: run.id, bucket, prefix: `runs/${runId}/`, counts: summary.counts, complete: summary.complete });
    expect(counts.PASS).toBeGreaterThan(10);
    expect(counts.FAIL).toBeGreaterThan(10);
    expect(complete).toBe(summary.complete);
  });

  test('writes the four files of the report, and nothing else', async () => {
    expect((await keys(reference.prefix)).sort()).toEqual(files.map((file) => reference.prefix + file).sort());
    expect(await keys('latest/')).toEqual(['latest/baseline.json', 'latest/index.html', 'latest/run.json']);
    expect(await audit.leftovers()).toEqual([]);
  });

  test('writes complete files of the same run', async () => {
    const { prefix, runId } = reference;
    const result = JSON.parse(await text(`${prefix}result.json`)) as AuditResult;
    const ajv = new Ajv2020({ strict: false });
    formatsPlugin.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync('schema/audit-result.schema.json', 'utf8')));
    validate(result);
    expect(validate.errors).toBeNull();

    const page = await text(`${prefix}index.html`);
    expect(page).toContain(runId);
    expect(page.trimEnd().endsWith('</html>')).toBe(true);

    const lines = gunzipSync(await bytes(`${prefix}snapshot.ndjson.gz`))
      .toString()
      .trimEnd()
      .split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'onus-snapshot', run: { id: runId } });

    const rows = (await text(`${prefix}findings.csv`)).trimEnd().split('\n');
    expect(rows.length).toBeGreaterThan(result.findings.length);
  });

  test('updates the pointer to them, and the latest page', async () => {
    const pointer = await latest();
    expect(pointer).toMatchObject({ ...reference, request: {}, keys: files.map((file) => reference.prefix + file) });
    expect(Object.values(pointer.failures).reduce((sum, count) => sum + count)).toBe(reference.counts.FAIL);
    expect(pointer.finishedAt > pointer.startedAt).toBe(true);
    expect(await text('latest/index.html')).toBe(await text(`${reference.prefix}index.html`));
  });

  test('adds complete rows to the history', async () => {
    const day = `day=${(await latest()).startedAt.slice(0, 10)}`;
    const { runId, prefix } = reference;
    const names = ['findings', 'inventory'].map((table) => `history/${table}/${day}/${runId}-${company.accountId}.ndjson.gz`);
    expect(await keys('history/')).toEqual(expect.arrayContaining(names));
    const [findings = ''] = names;
    const rows = gunzipSync(await bytes(findings))
      .toString()
      .trimEnd()
      .split('\n');
    expect(rows).toHaveLength((JSON.parse(await text(`${prefix}result.json`)) as AuditResult).findings.length);
  });

  test('logs JSON with the request ID, and no credentials', () => {
    expect(audit.logs()).toContainEqual(
      expect.objectContaining({ level: 'INFO', service: 'onus', function_request_id: expect.any(String), runId: reference.runId }),
    );
    for (const secret of [secretAccessKey, sessionToken]) expect(audit.output()).not.toContain(secret);
  });
});

describe('the event of an audit', () => {
  test.each([
    [{ source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}', version: '0' }, {}],
    [{ rules: ['s3-bucket-versioning-enabled'], regions: ['eu-west-1'] }, { rules: ['s3-bucket-versioning-enabled'] }],
    [{ services: ['s3'], severity: 'critical', regions: ['eu-west-1'] }, { severities: ['critical'] }],
  ])(
    'selects the audited rules, services and Regions: %j',
    async (event, { rules, severities }: { rules?: string[]; severities?: string[] }) => {
      const result = JSON.parse(await text(`${(await succeed(event)).prefix}result.json`)) as AuditResult;
      if (rules !== undefined) expect(result.run.rules).toEqual(rules);
      if (severities !== undefined) expect([...new Set(result.rules.map(({ severity }) => severity))]).toEqual(severities);
      const audited = result.run.regions.filter(({ state }) => state === 'audited').map(({ region }) => region);
      expect(audited).toEqual('regions' in event ? event.regions : expect.arrayContaining(['eu-west-1']));
      expect((await latest()).request).toEqual('source' in event ? {} : event);
    },
  );

  test.each([
    [null, 'event: is empty: expected a mapping of keys to values. Use {} or some of regions, services'],
    ['s3', 'event: is "s3": expected a mapping of keys to values'],
    [{ service: ['s3'] }, 'event: Unrecognized key: "service". Use {} or some of regions, services, rules, severity'],
    [{ services: 's3' }, 'event.services: is "s3": expected a list such as [a, b]'],
    [{ services: [] }, 'event.services: must not be empty'],
    [{ regions: ['eu-west-1', 7] }, 'event.regions'],
    [{ severity: 'grave' }, 'event.severity: is "grave": expected one of informational, low, medium'],
    [{ source: 'aws.s3', 'detail-type': 'Object Created' }, 'Unrecognized keys: "source", "detail-type"'],
    [{ rules: ['s3-bucket-versioning'] }, "unknown rule 's3-bucket-versioning'"],
    [{ services: ['s4'] }, "unknown service 's4'"],
  ])('is rejected before any AWS call: %j', async (event, message) => {
    const { error } = await audit.invoke(event);
    expect(error).toEqual({ errorType: 'UserError', errorMessage: expect.stringContaining(message) });
    expect(endpoint.calls().total).toBe(0);
  });
});

describe('a failing audit', () => {
  let before: string;
  beforeAll(async () => {
    await succeed(brief);
    before = await text('latest/run.json');
  });
  /** `latest/` must always contain one complete run. */
  afterEach(async () => expect(await text('latest/run.json')).toBe(before));

  test.each(['denied', 'expired', 'html', 'reset'] as const)('writes nothing if no session can be created: %s', async (kind) => {
    endpoint.setFaults([{ match: 'sts:GetCallerIdentity', kind }]);
    const { error } = await audit.invoke(brief);
    expect(error?.errorType).toBe('UserError');
    expect(putsSoFar()).toBe(0);
  });

  test.each([1, 2, 3, 4, 5, 6])('keeps the latest report if write %i of 6 fails', async (which) => {
    const page = await text('latest/index.html');
    // The lock takes two writes: one for a new lock, and one for a released lock.
    endpoint.setFaults([{ match: 's3:PutObject', kind: 'denied', rate: 1 / (which + 2), times: 1 }]);
    const { error } = await audit.invoke(brief);
    expect(error).toEqual({
      errorType: 'UserError',
      errorMessage: expect.stringMatching(/^s3:\/\/onus-reports\/.+ cannot be written: AccessDenied/),
    });
    // The last write releases the lock.
    expect(putsSoFar()).toBe(2 + which + 1);
    if (which < 6) expect(await text('latest/index.html')).toBe(page);
    expect(await audit.leftovers()).toEqual([]);
    expect(audit.logs().at(-1)).toMatchObject({ level: 'ERROR', error: { name: 'UserError' } });
    for (const secret of [secretAccessKey, sessionToken]) expect(audit.output()).not.toContain(secret);
  });

  test('stops reading and writes nothing if the time runs out', async () => {
    const written = await keys('runs/');
    endpoint.setFaults([{ match: 's3:*', kind: 'latency', ms: 300 }]);
    const { error } = await audit.invoke(brief, 60_100);
    expect(error?.errorMessage).toContain('the function ran out of time: 60 s before its timeout, collection was not finished');
    expect(await keys('runs/')).toEqual(written);
    const calls = endpoint.calls().total;
    await pause(1000);
    expect(endpoint.calls().total).toBe(calls);
    expect(await audit.leftovers()).toEqual([]);
  });

  test('names a bucket that does not exist', async () => {
    const { error } = await invokeAlone(brief, { ...environment(), REPORT_BUCKET: 'nowhere-1' });
    expect(error?.errorMessage).toMatch(/^the lock s3:\/\/nowhere-1\/locks\/audit\.json cannot be used/);
  });

  test('is rejected while another audit is running, without reading the account', async () => {
    endpoint.setFaults([{ match: 's3:GetBucketVersioning', kind: 'latency', ms: 1500, times: 1 }]);
    const other = await startLambda<ReportReference>('audit', environment());
    try {
      const first = audit.invoke(brief);
      while ((endpoint.calls().operations['s3:GetBucketVersioning'] ?? 0) === 0) await pause(20);
      const { error } = await other.invoke(brief);
      expect(error?.errorMessage).toMatch(/^another audit of this deployment is running \(\d{8}T\d{6}Z-[0-9a-f]{8}\): wait for its end/);
      before = await first.then(() => text('latest/run.json'));
    } finally {
      await other.close();
    }
  });

  test('is rejected if the environment names no bucket', async () => {
    const { REPORT_BUCKET: _, ...without } = environment();
    const { error } = await invokeAlone({}, without);
    expect(error?.errorMessage).toContain('REPORT_BUCKET is not set');
  });
});

test('retries a write that fails once', async () => {
  endpoint.setFaults([{ match: 's3:PutObject', kind: 'fault500', rate: 0.5 }]);
  const { runId } = await succeed(brief);
  expect(await latest()).toMatchObject({ runId });
});

describe('onus.yaml in the package', () => {
  test('is applied', async () => {
    const config = 'regions: [eu-west-1]\nservices: [s3]\nrules:\n  s3-bucket-versioning-enabled: { enabled: false }\n';
    const { payload } = await invokeAlone({}, environment(), { 'onus.yaml': config });
    const { run } = JSON.parse(await text(`${payload?.prefix}result.json`)) as AuditResult;
    expect(run.rules).toContain('s3-bucket-tls-enforced');
    expect(run.rules).not.toContain('s3-bucket-versioning-enabled');
  });

  test('is rejected with the line of the error', async () => {
    const { error } = await invokeAlone({}, environment(), { 'onus.yaml': '# ours\nservces: [s3]\n' });
    expect(error?.errorMessage).toMatch(/onus\.yaml:2: servces: is not a configuration key: did you mean services\?$/);
  });
});
