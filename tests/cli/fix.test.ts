import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

let endpoint: Endpoint;
let folder: string;
let result: ListedResult;
let err: string;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
  folder = await mkdtemp(join(tmpdir(), 'onus-fix-'));
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  ({ err } = await onus(['audit', '--services', 's3', '--regions', 'eu-west-1', '--out', folder], env));
  result = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
});
afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
});

const fix = (...argv: string[]) => onus(['fix', ...argv, '--snapshot', join(folder, 'snapshot.ndjson.gz')]);
const ofFix = () => result.verifiedFixes?.find(({ id }) => id === 's3-block-public-access');

test('a limited audit states its limits first, and records the requested filters', () => {
  expect(err).toMatch(/\nLimited to \d+ of \d+ rules, 1 of \d enabled Regions\./);
  expect(result.run.request).toEqual({ services: ['s3'], regions: ['eu-west-1'] });
});

describe('onus fix', () => {
  test('shows the same numbers as the report, without changing anything', async () => {
    const { code, out } = await fix('s3-block-public-access');
    expect(code).toBe(0);
    expect(ofFix()?.resolves).toBeGreaterThan(1);
    expect(out).toContain(`Resolves ${ofFix()?.resolves} failures (verified)`);
    expect(out).toContain('Nothing was changed.');
  });

  test('can be limited to one resource', async () => {
    const finding = result.findings.find(({ ruleId, status }) => ruleId === 's3-bucket-public-access-blocked' && status === 'FAIL');
    const { out } = await fix('s3-bucket-public-access-blocked', '--resource', finding?.resource.arn ?? '', '--format', 'json');
    const { resolves, breaks } = JSON.parse(out);
    expect(resolves.map((effect: { finding: { id: string } }) => effect.finding.id)).toEqual([finding?.id]);
    expect(breaks).toEqual([]);
  });

  test('labels the effect of other fixes as estimated', async () => {
    const { out } = await fix('s3-bucket-lifecycle-configured');
    expect(out).toMatch(/Estimated: \d+ failures?, because Onus cannot compute the change/);
  });

  test('rejects an unknown fix, and a fix without failures', async () => {
    expect(await fix('s3-block-public')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean s3-block-public-access?') });
    expect(await fix('imdsv2')).toMatchObject({ code: 2, err: expect.stringContaining('belongs to imdsv2') });
  });
});
