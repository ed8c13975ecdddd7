import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

/** The example of the documentation. */
const documented = /```yaml\n# frameworks\/acme\.yaml\n([\s\S]*?)```/.exec(readFileSync('docs/frameworks.md', 'utf8'))?.[1] ?? '';

let endpoint: Endpoint;
let folder: string;
let config: readonly string[];

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
});
afterAll(() => endpoint.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onus-frameworks-'));
  mkdirSync(join(folder, 'frameworks'));
  writeFileSync(join(folder, 'frameworks/acme.yaml'), documented);
  writeFileSync(join(folder, 'onus.yaml'), 'services: [s3]\nframeworks: ["frameworks/*.yaml"]\n');
  config = ['--config', join(folder, 'onus.yaml')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a framework of the configuration', () => {
  test('is listed with its coverage', async () => {
    const { code, out, err } = await onus(['rules', '--framework', 'acme-baseline', ...config]);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining(
        'Acme cloud baseline 2026: 2 of 3 controls checked; 1 not checked:\n  A.3 Employees are trained every year',
      ),
    });
    expect(out).toContain('s3-bucket-tls-enforced');
    expect(out).toContain('rds-instance-not-publicly-accessible');
    const unchecked = await onus(['rules', '--framework', 'acme-baseline', '--not-checked', ...config]);
    expect(unchecked.out).toContain('A.3');
    const policy = await onus(['policy', '--framework', 'acme-baseline', ...config]);
    expect(policy.out).toContain('rds:DescribeDBInstances');
    expect((await onus(['rules', '--framework', 'acme-baseline'])).err).toContain("unknown framework 'acme-baseline'");
  });

  test('selects what the doctor checks', async () => {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const argv = ['doctor', '--framework', 'acme-baseline', '--regions', 'eu-west-1', '--format', 'json'];
    const [diagnosis] = JSON.parse((await onus([...argv, ...config], env)).out).diagnoses;
    expect(diagnosis).toMatchObject({ account: company.accountId, regions: 1, problems: [] });
    expect((await onus(argv, env)).err).toContain("unknown framework 'acme-baseline'");
  });

  test('selects the rules of an audit, and is a part of its reports', async () => {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const argv = ['audit', '--framework', 'acme-baseline', '--regions', 'eu-west-1', '--out', join(folder, 'report'), ...config];
    expect(await onus(argv, env)).toMatchObject({ code: 1 });
    const result = JSON.parse(readFileSync(join(folder, 'report/result.json'), 'utf8')) as ListedResult;
    const ids = result.rules.map(({ id }) => id);
    expect(ids).toContain('s3-bucket-no-public-read');
    expect(ids).not.toContain('s3-bucket-versioning-enabled');
    const schema = JSON.parse(readFileSync('schema/audit-result.schema.json', 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    formatsPlugin.default(ajv);
    expect(ajv.validate(schema, result)).toBe(true);
    // The report is rendered from the result alone.
    await onus(['report', join(folder, 'report/result.json'), '--format', 'html', '--out', join(folder, 'again')], env);
    const html = readFileSync(join(folder, 'report/index.html'), 'utf8');
    const text = html
      .slice(html.indexOf('<section id="frameworks"'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toMatch(/Acme cloud baseline 2026 \d of 2 checked controls pass, \d fail; 1 of 3 not checked/);
    expect(html).toContain('https://wiki.example.com/cloud-baseline');
  });

  test('with a problem is an error that names file and line', async () => {
    writeFileSync(join(folder, 'frameworks/acme.yaml'), documented.replace('S3.5', 'S3.555'));
    const { code, err } = await onus(['validate', join(folder, 'onus.yaml')]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/acme\.yaml:11: controls\.1\.sameAs\.security-hub\.0: security-hub has no control S3\.555/),
    });
    writeFileSync(join(folder, 'onus.yaml'), 'services: [s3]\nframeworks: ["nowhere/*.yaml"]\n');
    const missing = await onus(['validate', join(folder, 'onus.yaml')]);
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringContaining('onus.yaml:2: frameworks: no file matches nowhere/*.yaml: use paths of .yaml, .yml files'),
    });
  });
});
