import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { type Member, organization, organizationAccounts } from '../support/organization.ts';
import { onus } from '../support/terminal.ts';

const { own, role, externalId } = organization;
const other = '200000000001';
const closed = '200000000002';
const members: Member[] = [
  { id: own, name: 'own' },
  { id: other, name: 'shop' },
  { id: closed, name: 'closed', closed: true },
];
const limits = ['--rules', 'sqs-queue-tls-enforced,s3-bucket-versioning-enabled', '--regions', 'eu-west-1,us-east-1'];
const withRole = ['--role-name', role, '--external-id', externalId];

let endpoint: Endpoint;
let out: string;
let env: Record<string, string>;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: organizationAccounts(members) });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setFaults([]);
  out = await mkdtemp(join(tmpdir(), 'onus-accounts-'));
  const { accessKeyId, secretAccessKey } = credentialsOf(own);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterEach(() => rm(out, { recursive: true, force: true }));

const audit = (argv: readonly string[], more: Record<string, string> = {}, signal?: AbortSignal) =>
  onus(['audit', ...argv, ...limits, '--out', out], { ...env, ...more }, signal);
const runs = () => readdir(join(out, 'runs'));
const lastResult = async (account?: string, earlier: readonly string[] = []): Promise<ListedResult> => {
  const [run = ''] = (await runs()).filter((id) => !earlier.includes(id)).slice(-1);
  return JSON.parse(await readFile(join(out, 'runs', run, ...(account === undefined ? [] : ['accounts', account]), 'result.json'), 'utf8'));
};

describe('onus audit with several accounts', () => {
  test('writes an overview page and one page per account, and reports an account that it cannot access', async () => {
    const { code, err } = await audit(['--accounts', `${own},${other},${closed}`, ...withRole]);
    expect(code).toBe(1);
    const result = await lastResult();
    expect(result.accounts?.map(({ id, state }) => [id, state])).toEqual([
      [own, 'audited'],
      [other, 'audited'],
      [closed, 'not-audited'],
    ]);
    const evaluated = result.findings.filter(({ status }) => status !== 'UNKNOWN');
    expect(new Set(evaluated.map(({ resource }) => resource.accountId))).toEqual(new Set([own, other]));
    expect((await lastResult(other)).run.accountId).toBe(other);
    const [run = ''] = await runs();
    const overview = await readFile(join(out, 'runs', run, 'index.html'), 'utf8');
    expect(overview).toContain(`accounts/${other}/index.html`);
    expect(await readdir(join(out, 'runs', run, 'accounts', other))).toContain('index.html');
    expect(await readdir(join(out, 'latest'))).toContain('index.html');
    expect(err).toContain(`Open ${join(out, 'runs', run, 'index.html')}`);
    expect(err).toContain(`account ${closed} was not audited`);
    expect(err).toMatch(/Auditing accounts by Region 100 % {2}\d+ of \d+/);
  });

  test('audits all accounts of the organization', async () => {
    const { code } = await audit(['--organization', ...withRole]);
    expect(code).toBe(1);
    expect((await lastResult()).accounts?.map(({ id, name }) => [id, name])).toEqual(members.map(({ id, name }) => [id, name]));
  });

  test('names the account to use if the organization cannot be listed', async () => {
    endpoint.setFaults([{ match: 'organizations:ListAccounts', kind: 'denied' }]);
    const { code, err } = await audit(['--organization', ...withRole]);
    expect(code).toBe(2);
    expect(err).toContain('use the management account or a delegated administrator account, or list the accounts');
  });

  test('audits the accounts of profiles, also if one of them denies access', async () => {
    const config = join(out, 'config');
    const keys = (id: string) => {
      const { accessKeyId, secretAccessKey } = credentialsOf(id);
      return `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    };
    await writeFile(
      config,
      `[profile a]\n${keys(own)}[profile b]\n${keys(other)}[profile c]\nrole_arn = arn:aws:iam::${closed}:role/${role}\nsource_profile = a\n[profile again]\n${keys(own)}`,
    );
    const files = { AWS_CONFIG_FILE: config, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    expect((await audit(['--profiles', 'a,b,c'], files)).code).toBe(1);
    expect((await lastResult()).accounts?.map(({ id, state }) => [id, state])).toEqual([
      [own, 'audited'],
      [other, 'audited'],
      [closed, 'not-audited'],
    ]);
    const twice = await audit(['--profiles', 'a,again'], files);
    expect(twice).toMatchObject({ code: 2, err: expect.stringContaining(`a and again are both for account ${own}`) });
  });

  test('limits every account to resources with the tags, and resolves nothing else', async () => {
    await audit(['--accounts', `${own},${other}`, ...withRole]);
    const [all, unlimited] = [await lastResult(), await runs()];
    const tagged = all.findings.find(({ resource: { tags } }) => Object.keys(tags ?? {}).length > 0);
    const [[key, value] = ['', '']] = Object.entries(tagged?.resource.tags ?? {});
    const { code, err } = await audit(['--accounts', `${own},${other}`, ...withRole, '--tags', `${key}=${value}`]);
    expect(code).toBe(1);
    expect(err).toContain(`resources with the tags ${key}=${value}`);
    const matching = all.findings.filter(({ resource: { tags } }) => tags?.[key] === value).map(({ id }) => id);
    expect(matching.length).toBeLessThan(all.findings.length);
    const result = await lastResult(undefined, unlimited);
    expect(result.findings.map(({ id }) => id).sort()).toEqual(matching.sort());
    expect(result.run.request?.tags).toEqual({ [key]: value });
    expect(result.changes?.resolved ?? []).toEqual([]);
    for (const account of [own, other]) {
      const page = await lastResult(account, unlimited);
      expect(page.run.request?.tags).toEqual({ [key]: value });
      expect(page.findings.length).toBeGreaterThan(0);
      expect(page.findings.every(({ resource: { tags } }) => tags?.[key] === value)).toBe(true);
    }
  });

  test('compares an unfiltered run with the previous run in the same folder', async () => {
    const config = join(out, 'onus.yaml');
    await writeFile(config, 'services: [sqs]\nregions: [eu-west-1]\n');
    const argv = ['audit', '--accounts', other, ...withRole, '--config', config, '--out', join(out, 'report')];
    await onus(argv, env);
    const { err } = await onus(argv, env);
    expect(err).toContain('Since 20');
    expect(err).toContain('0 new, 0 resolved');
  });

  test('resumes an interrupted run without auditing finished accounts again', async () => {
    const argv = ['--accounts', `${own},${other}`, ...withRole];
    const interrupted = new AbortController();
    endpoint.setFaults([{ match: 'sqs:GetQueueAttributes', kind: 'latency', ms: 300 }]);
    const stopAfterOne = async (): Promise<void> => {
      const [run] = await runs().catch(() => []);
      const done = run === undefined ? [] : await readdir(join(out, 'runs', run, 'progress')).catch(() => []);
      if (done.length > 0) interrupted.abort(new Error('interrupted'));
    };
    const watching = setInterval(() => void stopAfterOne(), 20);
    const first = await audit(argv, {}, interrupted.signal);
    clearInterval(watching);
    expect(first.err).toContain('run the same command with --resume');
    const [run = ''] = await runs();
    const finished = (await readdir(join(out, 'runs', run, 'progress'))).length;
    expect(finished).toBeGreaterThan(0);
    expect(await readdir(join(out, 'runs', run))).not.toContain('result.json');

    endpoint.setFaults([]);
    const before = endpoint.calls().total;
    expect((await audit([...argv, '--resume'])).code).toBe(1);
    const resumed = endpoint.calls().total - before;
    expect(await runs()).toEqual([run]);
    expect((await lastResult()).accounts?.map(({ state }) => state)).toEqual(['audited', 'audited']);
    const again = endpoint.calls().total;
    await audit(argv);
    expect(resumed).toBeLessThan(endpoint.calls().total - again);
  });

  test('rejects --resume with other accounts or rules', async () => {
    expect((await audit(['--accounts', own, ...withRole, '--resume'])).err).toContain('it contains no interrupted run');
    await audit(['--accounts', own, ...withRole]);
    expect((await audit(['--accounts', other, ...withRole, '--resume'])).err).toContain('the last run is for other accounts');
    expect((await audit(['--accounts', own, ...withRole, '--resume', '--services', 's3'])).err).toContain(
      'the last run selected other rules or Regions',
    );
  });

  test.each([
    [['--accounts', own], '--accounts requires --role-name'],
    [['--role-name', role], '--role-name requires --accounts or --organization'],
    [['--accounts', own, '--organization', '--role-name', role], '--accounts and --organization cannot be combined'],
    [['--profiles', 'a', '--role-name', role], '--role-name cannot be combined with --profiles'],
    [['--accounts', own, '--role-arn', `arn:aws:iam::${own}:role/x`], '--role-arn is for one account'],
    [['--accounts', '12', ...withRole], '12 is not a 12-digit account ID'],
  ])('rejects %j', async (argv, message) => {
    expect(await audit(argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});
