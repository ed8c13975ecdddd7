import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
let env: Record<string, string>;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setFaults([]);
  folder = await mkdtemp(join(tmpdir(), 'onus-diff-'));
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const rules = 's3-bucket-versioning-enabled,s3-bucket-tls-enforced';
const auditInto = (out: string, ...more: string[]) =>
  onus(['audit', '--rules', rules, '--regions', 'eu-west-1', '--format', 'json', '--out', out, ...more], env);
const resultIn = async (out: string): Promise<ListedResult> => JSON.parse(await readFile(join(out, 'result.json'), 'utf8'));

test('a second audit into the same folder reports the changes since the first', async () => {
  await auditInto(folder, '--quiet');
  const first = await resultIn(folder);
  expect(first.changes).toBeUndefined();

  endpoint.setFaults([{ match: 's3:GetBucketVersioning', kind: 'denied' }]);
  await auditInto(folder, '--quiet');
  const second = await resultIn(folder);
  const failures = first.findings.filter(({ status, suppressed }) => status === 'FAIL' && suppressed === undefined);
  const lost = failures.filter(({ ruleId }) => ruleId === 's3-bucket-versioning-enabled');
  expect(lost.length).toBeGreaterThan(0);
  expect(second.changes).toMatchObject({
    since: { runId: first.run.id },
    new: [],
    resolved: [],
    unchanged: failures.length - lost.length,
    notCompared: lost.length,
  });
  expect(second.trend?.map(({ runId }) => runId)).toEqual([first.run.id]);

  endpoint.setFaults([]);
  await auditInto(folder, '--quiet');
  const third = await resultIn(folder);
  expect(third.changes).toMatchObject({ new: [], resolved: [], unchanged: failures.length, notCompared: 0 });
  expect(third.trend).toHaveLength(2);
  expect(new Set(third.findings.flatMap(({ firstSeen }) => firstSeen ?? []))).toEqual(new Set([first.run.startedAt.slice(0, 10)]));
});

test('a previous result that cannot be compared is reported, and the audit continues', async () => {
  await writeFile(join(folder, 'result.json'), '{"schemaVersion": "0.1"}');
  const { code, err } = await auditInto(folder);
  expect(code).toBe(1);
  expect(err).toContain('warning: no earlier run to compare with: ');
  expect((await resultIn(folder)).changes).toBeUndefined();
});

describe('onus diff', () => {
  /** Two reports. The later one has a new failure, and a failure of the earlier one passes. */
  async function twoRuns(): Promise<{ before: string; after: string; added: string; gone: string }> {
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    await auditInto(after, '--quiet');
    await cp(after, before, { recursive: true });
    const result = await resultIn(before);
    const [failing, ...others] = result.findings.filter(({ status }) => status === 'FAIL');
    const passing = result.findings.find(({ status }) => status === 'PASS');
    const changed = result.findings.map((one) =>
      one.id === failing?.id ? { ...one, status: 'PASS' } : one.id === passing?.id ? { ...one, status: 'FAIL' } : one,
    );
    expect(others.length).toBeGreaterThan(0);
    await writeFile(join(before, 'result.json'), JSON.stringify({ ...result, findings: changed }));
    return { before, after, added: failing?.resource.name ?? '', gone: passing?.resource.name ?? '' };
  }

  test('lists new and resolved failures, and exits with 1', async () => {
    const { before, after, added, gone } = await twoRuns();
    const { code, out, err } = await onus(['diff', before, join(after, 'result.json')]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/\+ 1 new +- 1 resolved/);
    expect(out).toMatch(new RegExp(`New\\n.+${added} `));
    expect(out).toMatch(new RegExp(`Resolved\\n.+${gone} [^]*passes now`));
  });

  test('contains complete findings in JSON', async () => {
    const { before, after, added } = await twoRuns();
    const { out } = await onus(['diff', before, after, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      new: [{ status: 'FAIL', resource: { name: added } }],
      resolved: [{ why: 'passes' }],
      firstJudged: [],
      newlyUnreadable: [],
    });
  });

  test('exits with 0 if nothing is new', async () => {
    const { after } = await twoRuns();
    expect((await onus(['diff', after, after])).code).toBe(0);
  });

  test('reads reports in S3', async () => {
    for (const run of ['a', 'b']) await auditInto(`s3://meridian-onus-reports/${run}`, '--quiet');
    const { code, out, err } = await onus(['diff', 's3://meridian-onus-reports/a', 's3://meridian-onus-reports/b/result.json'], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\+ 0 new +- 0 resolved +0 suppressed +=/);
  });

  test.each([
    ['no such folder', ['nowhere', 'nowhere'], /nowhere.* does not exist: use a result\.json/],
    ['a folder without a report', ['tests', 'tests'], /tests\/result\.json does not exist/],
    ['no report in S3', ['s3://meridian-onus-reports/none', 'tests'], /s3:\/\/meridian-onus-reports\/none\/result\.json does not exist/],
    ['a file that is not a report', ['package.json', 'package.json'], /package\.json has schemaVersion/],
  ])('rejects %s', async (_, runs, message) => {
    const { code, err } = await onus(['diff', ...runs], env);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('rejects results of different accounts', async () => {
    const { before, after } = await twoRuns();
    const result = await resultIn(after);
    await writeFile(join(after, 'result.json'), JSON.stringify({ ...result, run: { ...result.run, accountId: '999999999999' } }));
    const { code, err } = await onus(['diff', before, after]);
    expect(code).toBe(2);
    expect(err).toContain('999999999999');
  });
});
