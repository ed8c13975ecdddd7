import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  const role = { name: 'onus-reader', externalId: 'meridian' };
  endpoint = await startEndpoint({
    accounts: [sampleAccount, { id: company.members.security, services: sampleAccount.services, roles: [role] }],
  });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setFaults([]);
  folder = await mkdtemp(join(tmpdir(), 'onus-cli-'));
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const s3Only = ['--services', 's3', '--regions', 'eu-west-1'];
const json = async (...argv: string[]): Promise<ListedResult> => JSON.parse((await onus(['audit', ...argv, '--out', '-'], env)).out);

describe('onus audit', () => {
  test('writes the report, prints its location, and exits with 1 if there are failures', async () => {
    const { code, err } = await onus(['audit', ...s3Only, '--out', folder], env);
    expect(code).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['findings.csv', 'index.html', 'result.json', 'snapshot.ndjson.gz']);
    expect(err).toContain(`Open ${join(folder, 'index.html')}`);
    expect(err).toMatch(/Listings 100 % {2}\d+ of \d+ {2}\d+ s {2}\d+ calls/);
    expect(err.split('\n').filter((line) => line.includes(' % ')).length).toBeLessThanOrEqual(11);
  });

  test('writes the formats of the configuration or of the command line', async () => {
    const config = join(folder, 'onus.yaml');
    await writeFile(config, 'formats: [sarif, markdown]\n');
    const out = join(folder, 'report');
    const versioning = [
      'audit',
      '--rules',
      's3-bucket-versioning-enabled',
      '--regions',
      'eu-west-1',
      '--out',
      out,
      '--quiet',
      '--config',
      config,
    ];
    await onus(versioning, env);
    expect((await readdir(out)).sort()).toEqual(['findings.sarif', 'snapshot.ndjson.gz', 'summary.md']);
    await onus([...versioning, '--format', 'junit'], env);
    expect(await readdir(out)).toContain('findings.junit.xml');
  });

  test('prints one JSON document and nothing else on standard output with --out -', async () => {
    const { out, err, code } = await onus(['audit', ...s3Only, '--out', '-', '--format', 'json', '--quiet'], env);
    const result = JSON.parse(out) as ListedResult;
    expect(result.schemaVersion).toBe('2.0');
    expect(result.run).toMatchObject({ accountId: company.accountId, principalArn: `arn:aws:iam::${company.accountId}:user/auditor` });
    expect(result.findings.length).toBeGreaterThan(10);
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('uses --fail-on as the threshold of exit code 1', async () => {
    const versioning = ['--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--out', folder, '--quiet'];
    expect((await onus(['audit', ...versioning, '--fail-on', 'low'], env)).code).toBe(1);
    expect((await onus(['audit', ...versioning, '--fail-on', 'critical'], env)).code).toBe(0);
    expect((await onus(['audit', ...versioning, '--fail-on', 'none'], env)).code).toBe(0);
  });

  test('exits with 3 and names the missing permission if data could not be read', async () => {
    endpoint.setFaults([{ match: 's3:GetBucketVersioning', kind: 'denied' }]);
    const { code, err } = await onus(['audit', '--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--out', folder], env);
    expect(code).toBe(3);
    expect(err).toContain('  Access denied\n    - s3:GetBucketVersioning (');
  });

  test('writes a report that says that every call was denied', async () => {
    endpoint.setFaults([
      { match: 'sts:*', kind: 'latency', ms: 0 },
      ...['s3', 'ec2', 's3control', 'tag', 'config', 'iam', 'rds'].map((name) => ({ match: `${name}:*`, kind: 'denied' }) as const),
    ]);
    const { code, err } = await onus(['audit', ...s3Only, '--out', folder], env);
    expect(code).toBe(3);
    expect(err).toContain('Incomplete: some data could not be read');
    expect(await readdir(folder)).toContain('index.html');
  });

  test('produces the same findings and page when a snapshot or a result is read again', async () => {
    await onus(['audit', ...s3Only, '--out', folder, '--quiet'], env);
    const again = join(folder, 'again');
    const { code } = await onus(['evaluate', '--snapshot', join(folder, 'snapshot.ndjson.gz'), '--out', again, '--quiet']);
    expect(code).toBe(1);
    const read = async (...path: string[]) => readFile(join(folder, ...path), 'utf8');
    expect(JSON.parse(await read('again', 'result.json'))).toEqual(JSON.parse(await read('result.json')));
    expect(
      await onus(['report', '--result', join(folder, 'result.json'), '--out', join(folder, 'page'), '--format', 'html', '--quiet']),
    ).toMatchObject({ code: 0 });
    expect(await read('page', 'index.html')).toBe(await read('index.html'));
  });

  test('produces the same result as collect followed by evaluate', async () => {
    expect((await onus(['collect', ...s3Only, '--out', folder], env)).code).toBe(0);
    const { out } = await onus(['evaluate', '--snapshot', join(folder, 'snapshot.ndjson.gz'), '--out', '-']);
    expect((JSON.parse(out) as ListedResult).findings).toEqual((await json(...s3Only)).findings);
  });

  test('writes a report to S3', async () => {
    const { code, err } = await onus(['audit', ...s3Only, '--out', 's3://meridian-onus-reports/nightly/'], env);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Open s3://meridian-onus-reports/nightly/index.html') });
    const from = ['report', '--result', 's3://meridian-onus-reports/nightly', '--out', folder, '--format', 'html', '--quiet'];
    expect(await onus(from, env)).toMatchObject({ code: 0 });
    expect(await readdir(folder)).toEqual(['index.html']);
  });

  test('lists Regions that are not enabled once, without findings', async () => {
    const result = await json('--services', 's3');
    expect(result.run.regions).toContainEqual({ region: company.notEnabled, state: 'not-enabled' });
    expect(result.findings.filter(({ resource }) => resource.region === company.notEnabled)).toEqual([]);
  });

  test('assumes a role with its external ID in another account', async () => {
    const roleArn = `arn:aws:iam::${company.members.security}:role/onus-reader`;
    const result = await json(...s3Only, '--role-arn', roleArn, '--external-id', 'meridian');
    expect(result.run.accountId).toBe(company.members.security);
  });

  test('applies suppressions of the configuration file, with their reasons in the result', async () => {
    const file = join(folder, 'onus.yaml');
    await writeFile(file, 'suppressions:\n  - rule: s3-bucket-versioning-enabled\n    reason: scratch\n    until: 2099-01-01\n');
    const result = await json('--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--config', file);
    expect(result.summary.counts.FAIL).toBe(0);
    expect(result.summary.counts.suppressed).toBeGreaterThan(0);
    expect(result.findings.find(({ suppressed }) => suppressed)?.suppressed).toEqual({ reason: 'scratch', until: '2099-01-01' });
  });

  test('writes no report if a signal ends it', async () => {
    endpoint.setFaults([{ match: 's3:ListBuckets', kind: 'hang' }]);
    const stop = new AbortController();
    const { Interrupted } = await import('../../src/cli/terminal.ts');
    setTimeout(() => stop.abort(new Interrupted('SIGINT')), 300);
    const { code, err } = await onus(['audit', ...s3Only, '--out', folder], env, stop.signal);
    expect({ code, err }).toMatchObject({ code: 130, err: expect.stringContaining('no report was written') });
    expect((await readdir(folder)).filter((name) => !name.startsWith('.onus-'))).toEqual([]);
  });
});

describe('invalid input prints one error line, exits with 2 and writes nothing', () => {
  const cases: [string, string[], string | RegExp, Record<string, string>?][] = [
    ['an unknown option', ['audit', '--color'], "unknown option '--color'"],
    ['an unknown command', ['audits'], "unknown command 'audits'"],
    ['an unknown rule', ['audit', '--rules', 's3-bucket-versioning'], 'did you mean s3-bucket-versioning-enabled?'],
    ['an unknown service', ['audit', '--services', 's33'], "unknown service 's33'"],
    [
      'an unknown severity',
      ['audit', '--severity', 'grave'],
      "argument 'grave' is invalid. Allowed choices are informational, low, medium, high, critical",
    ],
    [
      'an unknown threshold',
      ['audit', '--fail-on', 'grave'],
      "argument 'grave' is invalid. Allowed choices are informational, low, medium, high, critical",
    ],
    ...['0', '1.5', '-1', 'fast'].map((pace): [string, string[], string] => [
      `a pace of ${pace}`,
      ['audit', '--pace', pace],
      `argument '${pace}' is invalid. must be a number above 0 and at most 1`,
    ]),
    ['an unknown format', ['audit', '--format', 'pdf'], "'pdf' is not an output format"],
    ['two documents on standard output', ['audit', '--out', '-', '--format', 'json,csv'], 'only one document'],
    ['an unknown Region', ['audit', '--regions', 'eu-west-9'], /eu-west-9 is not a Region: choose from .*eu-west-1/],
    ['an unknown profile', ['audit', '--profile', 'missing'], 'the profile missing does not exist'],
    ['no credentials', ['audit'], 'no AWS credentials were found', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }],
    ['credentials AWS does not know', ['audit'], 'AWS does not accept the credentials', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }],
    ['an address that is none', ['audit', '--endpoint-url', 'localhost:4566'], '--endpoint-url localhost:4566 is not a URL'],
    ['a host that does not answer', ['audit', '--endpoint-url', 'http://127.0.0.1:1'], 'http://127.0.0.1:1 does not respond'],
    ['a role that is none', ['audit', '--role-arn', 'reader'], '--role-arn reader is not a role ARN'],
    ['an external id without a role', ['audit', '--external-id', 'x'], '--external-id requires --role-arn'],
    [
      'a role that cannot be assumed',
      ['audit', '--role-arn', `arn:aws:iam::${company.members.security}:role/onus-reader`],
      'cannot be assumed',
    ],
    ['a configuration file that is not there', ['audit', '--config', 'nope.yaml'], 'nope.yaml cannot be read: it does not exist'],
    ['a folder as configuration file', ['audit', '--config', '.'], '. cannot be read: it is a folder'],
    ['a folder that cannot be written', ['audit', '--out', '/dev/null/x'], '/dev/null/x cannot be written'],
    ['an S3 address that is none', ['audit', '--out', 's3://Bad_Bucket/x'], 'is not an S3 URL'],
    ['a snapshot that is not there', ['evaluate', '--snapshot', 'nope.gz'], 'nope.gz cannot be read'],
    ['a result that is not there', ['report', '--result', 'nope.json'], 'nope.json does not exist: use a result.json, or the folder'],
    ['a rule to explain that is none', ['explain', 's3-nope'], "unknown rule 's3-nope': 'onus rules' lists all rules"],
    ['a form that is none', ['rules', '--format', 'xml'], 'Allowed choices are table, json'],
  ];

  test.each(cases.map(([name, argv, message, change]) => ({ name, argv, message, change })))('$name', async ({ argv, message, change }) => {
    const out = join(folder, 'out');
    await mkdir(out);
    const takesOut = argv[0] === 'audit' && !argv.includes('--out');
    const ran = await onus([...argv, ...(takesOut ? ['--out', out] : [])], { ...env, ...change });
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message instanceof RegExp ? message : escaped(message)) });
    expect(ran.err).not.toContain('defect');
    expect(await readdir(out)).toEqual([]);
  });

  test('expired credentials', async () => {
    endpoint.setFaults([{ match: 'sts:GetCallerIdentity', kind: 'expired' }]);
    expect(await onus(['audit', '--out', folder], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('the AWS credentials have expired'),
    });
  });

  const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
});

describe('the rule catalog', () => {
  test('help and version', async () => {
    expect(await onus(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes: 0 no failures') });
    expect(await onus(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  test('rules, as a table and as JSON', async () => {
    expect((await onus(['rules', '--services', 's3'])).out).toContain('s3-bucket-versioning-enabled');
    const rules = JSON.parse((await onus(['rules', '--rules', 's3-bucket-versioning-enabled', '--format', 'json'])).out);
    expect(rules).toMatchObject([{ id: 's3-bucket-versioning-enabled', actions: expect.arrayContaining(['s3:GetBucketVersioning']) }]);
  });

  test('explain shows the rationale and the remediation', async () => {
    const { out } = await onus(['explain', 's3-bucket-versioning-enabled']);
    for (const part of ['Why', 'How to fix', 'IAM actions', 's3:GetBucketVersioning', 'S3.14']) expect(out).toContain(part);
  });

  test('model, as a table and as JSON', async () => {
    expect((await onus(['model'])).out).toMatch(/Operating system +You +AWS +AWS +AWS/);
    expect(JSON.parse((await onus(['model', '--format', 'json'])).out)).toHaveProperty('owners');
  });
});

describe('permissions and coverage', () => {
  test('policy prints exactly the actions of the selected rules, in three formats', async () => {
    const argv = ['policy', '--rules', 's3-bucket-versioning-enabled'];
    const policy = JSON.parse((await onus(argv)).out);
    expect(policy.Statement[0].Action).toContain('s3:GetBucketVersioning');
    expect(policy.Statement[0].Action).not.toContain('s3:GetBucketPolicy');
    const template = JSON.parse((await onus([...argv, '--format', 'cloudformation'])).out);
    expect(template.Resources.OnusRead.Properties.PolicyDocument).toEqual(policy);
    const terraform = (await onus([...argv, '--format', 'terraform'])).out;
    for (const action of policy.Statement[0].Action) expect(terraform).toContain(`"${action}",`);
  });

  test('rules finds rules by control IDs of other tools and by framework, with the number of covered controls', async () => {
    const { out } = await onus(['rules', '--like', 'prowler:s3_bucket_object_versioning', '--format', 'json']);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['s3-bucket-versioning-enabled']);
    const { err } = await onus(['rules', '--framework', 'cis-5.0']);
    expect(err).toMatch(
      /CIS AWS Foundations Benchmark v5\.0\.0: \d+ of 63 controls checked; \d+ not checked:\n {2}1\.1 Keep account contact details current\n/,
    );
    const long = await onus(['rules', '--framework', 'nist-800-53']);
    expect(long.err).toMatch(/\d+ of 1014 controls checked; \d+ not checked\. To list them, add --not-checked\.$/m);
    expect(await onus(['rules', '--framework', 'cis-9'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("unknown framework 'cis-9'"),
    });
    expect(await onus(['rules', '--like', 'acme:x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("unknown catalog 'acme'"),
    });
  });

  test('rules --not-checked lists the controls of a framework that no rule checks', async () => {
    const argv = ['rules', '--framework', 'well-architected-security', '--not-checked'];
    expect((await onus(argv)).out).toMatch(/^SEC7 +Classify data$/m);
    const listed = JSON.parse((await onus([...argv, '--format', 'json'])).out);
    expect(listed).toContainEqual({ id: 'SEC7', title: 'Classify data' });
    expect(await onus(['rules', '--not-checked'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--not-checked requires --framework'),
    });
    expect(await onus(['rules', '--framework', 'cis-9', '--not-checked'])).toMatchObject({ code: 2 });
  });

  test('model --coverage has an answer for every responsibility of every service', async () => {
    const { out, code } = await onus(['model', '--coverage']);
    expect(out).not.toContain('UNCOVERED');
    expect(code).toBe(0);
    for (const service of ['ec2', 's3', 'guardduty']) expect(out).toMatch(new RegExp(`^${service}\\b`, 'm'));
  });
});
