// cspell:ignore versionning
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

const metadata = `
  title: 'S3 buckets should have versioning',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'high',
  tier: 2,
  rationale: 'Objects are lost without it.',
  remediation: { text: 'Turn it on.', url: 'https://wiki.example.com/versioning' },
  controls: {},`;
const moduleRule = (id: string, body: string, more = '') => `import { defineRule, defineTests, integer } from '@onus-audit/onus';
export const rule = defineRule({
  id: '${id}',${metadata}
  facts: ['versioning'],
  messages: { on: 'Versioning is on.', off: 'Versioning is {{state}}; {{days}} days are allowed.' },
  params: { days: integer(7, 'Days without versioning.') },
  evaluate: (facts, { pass, fail }, { params }): ReturnType<typeof pass> => { ${body} },
});
${more}`;
const decided =
  "return facts.versioning === 'Enabled' ? pass('on') : fail('off', { state: facts.versioning ?? 'off', days: params.days });";
const table = `export const tests = defineTests(rule, {
  base: { versioning: 'Enabled' },
  pass: [{ name: 'versioned' }],
  fail: [{ name: 'never versioned', facts: { versioning: undefined }, evidence: { days: 7 } }],
});`;
const yamlRule = `id: acme-s3-bucket-owner-tagged
title: S3 buckets should have an owner tag
resourceType: AWS::S3::Bucket
responsibility: service-configuration
severity: low
facts: [versioning]
pass: has(resource.tags.Owner) || facts.versioning == 'Enabled'
evidence:
  versioning: facts.versioning
messages:
  pass: The bucket has an owner or versions.
  fail: The bucket has no owner and its versioning is {{versioning}}.
rationale: Every bucket needs an owner.
remediation:
  text: Add the tag.
  url: https://wiki.example.com/tags
tests:
  base: { versioning: null }
  pass:
    - { name: tagged, resource: { tags: { Owner: shop } } }
    - { name: versioned, facts: { versioning: Enabled } }
  fail:
    - { name: neither, message: fail }
`;

let endpoint: Endpoint;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setFaults([]);
  folder = await mkdtemp(join(tmpdir(), 'onus-custom-'));
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (files: Readonly<Record<string, string>>, config = 'rules: ["./acme*"]\n') => {
  for (const [name, text] of Object.entries({ ...files, 'onus.yaml': config })) await writeFile(join(folder, name), text);
};
const withConfig = () => ['--config', join(folder, 'onus.yaml')];
const audit = async (...argv: string[]) => {
  const ran = await onus(
    ['audit', '--regions', 'eu-west-1', '--out', join(folder, 'report'), '--format', 'json', ...withConfig(), ...argv],
    env,
  );
  const result = JSON.parse(await readFile(join(folder, 'report/result.json'), 'utf8')) as ListedResult;
  return { ...ran, result, of: (id: string) => result.findings.filter(({ ruleId }) => ruleId === id) };
};

describe('custom rules', () => {
  test('in TypeScript are evaluated with their parameters, derived permissions and documentation', async () => {
    await write(
      { 'acme.ts': moduleRule('acme-s3-bucket-versioned', decided) },
      'customRules: ["acme.ts"]\nrules: { acme-s3-bucket-versioned: { parameters: { days: 3 } } }\n',
    );
    const { of, err, result } = await audit('--rules', 'acme-s3-bucket-versioned,s3-bucket-versioning-enabled');
    const own = of('acme-s3-bucket-versioned');
    const builtIn = of('s3-bucket-versioning-enabled');
    expect(own.map(({ status, resource }) => [resource.id, status]).sort()).toEqual(
      builtIn.map(({ status, resource }) => [resource.id, status]).sort(),
    );
    expect(own.find(({ status }) => status === 'FAIL')).toMatchObject({
      severity: 'high',
      service: 's3',
      message: expect.stringContaining('3 days are allowed'),
    });
    expect(result.rules.find(({ id }) => id === 'acme-s3-bucket-versioned')?.title).toBe('S3 buckets should have versioning');
    expect(err).not.toContain('warning');
    const policy = await onus(['policy', '--rules', 'acme-s3-bucket-versioned', ...withConfig()]);
    expect(policy.out).toContain('s3:GetBucketVersioning');
    const docs = await onus(['explain', 'acme-s3-bucket-versioned', '--format', 'markdown', ...withConfig()]);
    expect(docs.out).toContain('## S3 buckets should have versioning');
    expect((await onus(['rules', '--rules', 'acme-s3-bucket-versioned', ...withConfig()])).out).toContain('high');
  });

  test('in YAML are UNKNOWN only if the unreadable fact could change the verdict', async () => {
    endpoint.setFaults([{ match: 's3:GetBucketVersioning', kind: 'denied' }]);
    await write({ 'acme.yaml': yamlRule.replace('has(resource.tags.Owner)', "resource.name.startsWith('meridian-brand')") });
    const { of } = await audit('--rules', 'acme-s3-bucket-owner-tagged');
    const byName = of('acme-s3-bucket-owner-tagged').map(
      ({ status, resource }) => [resource.name.startsWith('meridian-brand'), status] as const,
    );
    expect(new Set(byName.map(String))).toEqual(new Set(['true,PASS', 'false,UNKNOWN']));
  });

  test.each([
    ['throws', moduleRule('acme-s3-bucket-broken', "throw new Error('no luck');"), 'Rule error in', 'no luck'],
    ['never ends', moduleRule('acme-s3-bucket-broken', 'for (;;) {}'), 'Rule error in', 'did not finish within 2 s'],
    ['returns no verdict', moduleRule('acme-s3-bucket-broken', 'return undefined as never;'), 'Rule error in', 'did not return a verdict'],
    ['ends the process', moduleRule('acme-s3-bucket-broken', 'process.exit(0);'), 'Rule error in', 'did not finish'],
  ])('that %s have the status ERROR with the file, and the others are evaluated', async (_what, text, error, reason) => {
    await write({ 'acme-broken.ts': text, 'acme-good.yaml': yamlRule });
    const { of, code } = await audit('--rules', 'acme-s3-bucket-broken,acme-s3-bucket-owner-tagged');
    const broken = of('acme-s3-bucket-broken');
    expect(new Set(broken.map(({ status }) => status))).toEqual(new Set(['ERROR']));
    expect(broken[0]?.message).toContain(error);
    expect(broken[0]?.message).toContain('acme-broken.ts');
    expect(broken.map(({ message }) => message).join()).toContain(reason);
    expect(of('acme-s3-bucket-owner-tagged').every(({ status }) => status === 'PASS' || status === 'FAIL')).toBe(true);
    expect(code).not.toBe(0);
  });

  test.each([
    ['an unknown fact', yamlRule.replace('[versioning]', '[versioning, versionning]'), 'has no fact versionning: did you mean versioning?'],
    [
      'an unknown resource type',
      yamlRule.replace('AWS::S3::Bucket', 'AWS::S3::Buckets'),
      'Onus does not read AWS::S3::Buckets: did you mean AWS::S3::Bucket?',
    ],
    ['an invalid type', yamlRule.replace('severity: low', 'severity: 7'), 'acme-s3-bucket-owner-tagged: severity: '],
    [
      'the prefix of a service',
      yamlRule.replace('acme-s3', 's3'),
      'start the ID with your own prefix, such as acme-s3-bucket-owner-tagged',
    ],
    ['a malformed expression', yamlRule.replace("== 'Enabled'", '=='), 'acme-s3-bucket-owner-tagged: pass: Unexpected token'],
    [
      'an undeclared fact in an expression',
      yamlRule.replace('[versioning]', '[policy]'),
      'pass uses facts.versioning: add versioning to facts',
    ],
    ['malformed YAML', 'id: [', 'cannot be loaded'],
  ])('with %s are reported with their file, and make the run incomplete', async (_what, text, message) => {
    await write({ 'acme-wrong.yaml': text });
    const { err, code, result, of } = await audit('--rules', 's3-bucket-versioning-enabled', '--fail-on', 'none');
    expect(err).toContain('acme-wrong.yaml: ');
    expect(err).toContain(message);
    expect(of('s3-bucket-versioning-enabled').length).toBeGreaterThan(0);
    expect(result.collectionErrors).toContainEqual(expect.objectContaining({ action: expect.stringContaining('acme-wrong.yaml') }));
    expect(code).toBe(3);
  });

  test('a module that never finishes loading is reported', async () => {
    await write({ 'acme-slow.mjs': 'for (;;) {}' });
    expect((await audit('--rules', 's3-bucket-versioning-enabled')).err).toContain('acme-slow.mjs: did not load within 10 s');
  }, 30_000);

  test('a pattern that matches no file is a configuration error', async () => {
    await write({}, 'regions: all\nrules:\n  - nothing/*.ts\n');
    const { code, err } = await onus(['rules', ...withConfig()]);
    expect(code).toBe(2);
    expect(err).toContain('onus.yaml:2: rules: no file matches nothing/*.ts');
  });

  test('run without the environment of the process, so that they have no credentials', async () => {
    await write({
      'acme.mjs': moduleRule(
        'acme-s3-bucket-env',
        "return fail('off', { state: Object.keys(process.env).join() || 'empty', days: 1 });",
      ).replace(': ReturnType<typeof pass>', ''),
    });
    expect((await audit('--rules', 'acme-s3-bucket-env')).of('acme-s3-bucket-env')[0]?.message).toContain('Versioning is empty');
  });
});

describe('onus test-rules', () => {
  test('runs the tables of all custom rules', async () => {
    await write({ 'acme.ts': moduleRule('acme-s3-bucket-versioned', decided, table), 'acme.yaml': yamlRule });
    const { code, out } = await onus(['test-rules', ...withConfig()]);
    expect(out).toMatch(/✓ acme-s3-bucket-versioned \(.*acme\.ts\): 4 checks/);
    expect(out).toMatch(/✓ acme-s3-bucket-owner-tagged \(.*acme\.yaml\): 5 checks/);
    expect(code).toBe(0);
  });

  test('fails for a wrong verdict, an unused message and an unneeded fact', async () => {
    await write({
      'acme.yaml': yamlRule.replace('name: neither, message: fail', 'name: neither, resource: { tags: { Owner: shop } }'),
      'acme.ts': moduleRule(
        'acme-s3-bucket-versioned',
        `const { versioning } = facts; ${decided}`,
        table.replace(/fail: \[.*\]/, 'fail: []'),
      ),
    });
    const { code, out } = await onus(['test-rules', join(folder, 'acme.yaml'), join(folder, 'acme.ts')]);
    expect(code).toBe(1);
    expect(out).toContain('FAIL: neither: expected FAIL, but the rule answers PASS');
    expect(out).toContain('no case uses the messages off');
  });
});
