import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditOnce, defaultRules } from '../support/sweep/audit.ts';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { tagData } from '../../sample/account/tagging/tag.ts';
import { service } from '../../sample/endpoint/service.ts';
import type { ServiceData } from '../../sample/endpoint/types.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

jest.setTimeout(300_000);

let endpoint: Endpoint;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-hostile-'));
});
afterEach(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
});

const serve = async (services: readonly ServiceData[] = sampleAccount.services): Promise<Endpoint> => {
  endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, services }] });
  return endpoint;
};
const environment = () => {
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  return { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
};
const audit = (...argv: string[]) => onus(['audit', '--out', folder, ...argv], environment());
const written = async (): Promise<ListedResult> => JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
const statuses = ({ findings }: Pick<ListedResult, 'findings'>) => new Map(findings.map(({ id, status }) => [id, status]));
const few = defaultRules.filter(({ service: of }) => ['s3', 'sqs', 'lambda', 'kms'].includes(of));
const [home, other] = company.regions;

test('exits with 3 and writes a report that says so if every call is denied', async () => {
  await serve([]);
  const { code, err } = await audit('--regions', home);
  expect(code).toBe(3);
  const { summary, findings, collectionErrors } = await written();
  expect(summary).toMatchObject({ complete: false, counts: { PASS: 0, FAIL: 0, ERROR: 0 } });
  expect(findings.filter(({ status }) => status === 'UNKNOWN').length).toBeGreaterThan(200);
  expect(new Set(collectionErrors.map(({ kind }) => kind))).toEqual(new Set(['denied']));
  expect(new Set(collectionErrors.map(({ action }) => action)).size).toBe(collectionErrors.length);
  expect(err).toContain('Incomplete: some data could not be read');
  expect(collectionErrors.map(({ action }) => action)).toContain('iam:GetAccountAuthorizationDetails');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page.includes('access-analyzer:ListAnalyzers')).toBe(true);
});

test('finds the same with 5 requests per second, with few throttled requests', async () => {
  await serve();
  const now = Date.now();
  const regions = [home];
  const clean = await auditOnce({ url: endpoint.url, rules: few, regions, now });
  const needed = endpoint.calls().total;
  endpoint.resetCalls();
  endpoint.setFaults([{ match: '*', kind: 'throttled', perSecond: 5 }]);
  const slow = await auditOnce({ url: endpoint.url, rules: few, regions, now, pool: { maxAttempts: 5 } });
  expect(JSON.stringify([...statuses(slow)])).toBe(JSON.stringify([...statuses(clean)]));
  // Their number depends on the speed of the machine: `npm run sweep -- --gentle` measures it.
  expect(needed / endpoint.calls().total).toBeGreaterThan(0.5);
});

test('gives up once on a Region that resets every connection, and reads the others', async () => {
  await serve();
  const now = Date.now();
  const regions = [home, other];
  const clean = await auditOnce({ url: endpoint.url, rules: few, regions, now });
  endpoint.resetCalls();
  endpoint.setFaults([{ match: '*', kind: 'reset', region: other }]);
  const corrupted = await auditOnce({ url: endpoint.url, rules: few, regions, now });
  const lost = corrupted.findings.filter(({ id, status }) => status === 'UNKNOWN' && statuses(clean).get(id) !== 'UNKNOWN');
  expect(lost.length).toBeGreaterThan(10);
  expect(new Set(lost.map(({ collectionError }) => collectionError?.kind))).toEqual(new Set(['unreachable']));
  for (const [id, status] of statuses(corrupted))
    if (statuses(clean).has(id) && status !== 'UNKNOWN') expect(status).toBe(statuses(clean).get(id));
});

test('writes a report with UNKNOWN findings if credentials expire during the run', async () => {
  await serve();
  endpoint.setFaults([{ match: '*', kind: 'expired', after: 60 }]);
  const { code } = await audit('--services', 's3,sqs,kms', '--regions', home);
  expect(code).not.toBe(2);
  const { collectionErrors, summary } = await written();
  expect(collectionErrors.some(({ kind }) => kind === 'expired')).toBe(true);
  expect(summary.counts.UNKNOWN).toBeGreaterThan(0);
  expect(summary.complete).toBe(false);
});

test('leaves one complete report if two audits write to the same folder', async () => {
  await serve();
  const selection = ['--services', 's3,sqs', '--regions', home, '--quiet'];
  const both = await Promise.all([audit(...selection), audit(...selection)]);
  expect(both.map(({ code }) => code)).toEqual([1, 1]);
  expect((await readdir(folder)).sort()).toEqual(['findings.csv', 'index.html', 'result.json', 'snapshot.ndjson.gz']);
  const { run, findings } = await written();
  const again = await onus(['evaluate', '--snapshot', join(folder, 'snapshot.ndjson.gz'), '--out', '-'], environment());
  expect(run.id).toMatch(/^\d{8}T\d{6}Z-/);
  expect((JSON.parse(again.out) as ListedResult).findings.length).toBe(findings.length);
});

test('writes both reports if two audits write to the same bucket', async () => {
  await serve();
  const [bucket] = sampleAccount.reportBuckets ?? [];
  const selection = ['--services', 'sqs', '--regions', home, '--quiet', '--out', `s3://${bucket?.name}/latest`];
  const both = await Promise.all([onus(['audit', ...selection], environment()), onus(['audit', ...selection], environment())]);
  expect(both.map(({ code }) => code)).toEqual([1, 1]);
});

test('reports that a bucket rejects writes, and claims no report', async () => {
  await serve();
  endpoint.setFaults([{ match: 's3:PutObject', kind: 'denied' }]);
  const [bucket] = sampleAccount.reportBuckets ?? [];
  const { code, err } = await onus(
    ['audit', '--services', 'sqs', '--regions', home, '--quiet', '--out', `s3://${bucket?.name}/latest`],
    environment(),
  );
  expect(code).toBe(2);
  expect(err).toContain('cannot be written');
  expect(err).toContain('The data read so far is kept');
});

test('keeps the existing report if the folder cannot be written', async () => {
  await serve();
  expect((await audit('--services', 'sqs', '--regions', home, '--quiet')).code).toBe(1);
  const before = await readFile(join(folder, 'result.json'), 'utf8');
  // A folder in place of the page cannot be replaced by a file.
  await rm(join(folder, 'snapshot.ndjson.gz'));
  await mkdir(join(folder, 'snapshot.ndjson.gz'));
  await writeFile(join(folder, 'snapshot.ndjson.gz', 'mine'), '');
  const { code, err } = await audit('--services', 'sqs', '--regions', home, '--quiet');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') });
  expect(await readFile(join(folder, 'result.json'), 'utf8')).toBe(before);
});

test('works with a clock that jumps back and forth', async () => {
  await serve();
  const real = Date.now;
  let calls = 0;
  const jump = jest.spyOn(Date, 'now').mockImplementation(() => {
    calls += 1;
    return real() + (calls % 2 === 0 ? 3_600_000 : -3_600_000) * (calls % 3);
  });
  try {
    const now = real();
    const result = await auditOnce({ url: endpoint.url, rules: few, regions: [home], now });
    expect(result.summary.counts.PASS).toBeGreaterThan(100);
    expect(result.collectionErrors.filter(({ kind }) => kind === 'expired' || kind === 'unreachable')).toEqual([]);
  } finally {
    jump.mockRestore();
  }
});

test('handles 10,000 tags and names of 64 KB', async () => {
  const name = `\u202e<script>${'n'.repeat(64 * 1024)}`;
  const tags = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key-${index}`, `=value-${index}`]));
  const arn = `arn:aws:sqs:${home}:${company.accountId}:${name}`;
  await serve([
    service('sqs')({
      ListQueues: () => ({ QueueUrls: [`https://sqs.${home}.amazonaws.com/${company.accountId}/${name}`] }),
      GetQueueAttributes: () => ({ Attributes: { QueueArn: arn, SqsManagedSseEnabled: 'true' } }),
    }),
    tagData([{ type: 'sqs:queue', arn, region: home, tags }]),
  ]);
  const { code } = await audit('--services', 'sqs', '--regions', home, '--quiet');
  expect([1, 3]).toContain(code);
  const { findings } = await written();
  const queue = findings.find(({ resource }) => resource.name === name)?.resource;
  expect(Object.keys(queue?.tags ?? {})).toHaveLength(10_000);
  expect((await readFile(join(folder, 'index.html'), 'utf8')).includes('<script>nnn')).toBe(false);
});
