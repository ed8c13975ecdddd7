import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { sampleAccount, sampleFaults } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { onus } from '../support/terminal.ts';

/** Pages that start with a task and a command. */
const pages = [
  ...['getting-started', 'configuration', 'permissions', 'ci', 'accounts', 'custom-rules', 'frameworks', 'upgrade'],
  ...['from-prowler', 'from-cloudsploit', 'from-scoutsuite', 'from-security-hub'],
];
const textOf = (page: string) => readFileSync(join(root, `docs/${page}.md`), 'utf8');
const root = process.cwd();
const mutelist = 'Mutelist: { Accounts: { "*": { Checks: { s3_bucket_object_versioning: { Regions: ["*"], Resources: [scratch] } } } } }\n';
const rule = /```yaml\n# rules\/acme-s3\.yaml\n([\s\S]*?)```/.exec(textOf('custom-rules'))?.[1] ?? '';

let endpoint: Endpoint;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  const staging = { id: company.members.security, services: sampleAccount.services };
  endpoint = await startEndpoint({ accounts: [sampleAccount, staging], faults: sampleFaults });
});
afterAll(() => endpoint.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onus-docs-'));
  process.chdir(folder);
  const profile = (name: string, id: string) => {
    const { accessKeyId, secretAccessKey } = credentialsOf(id);
    return `[profile ${name}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
  };
  writeFileSync('config', `${profile('production', company.accountId)}${profile('staging', company.members.security)}`);
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = {
    AWS_ENDPOINT_URL: endpoint.url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_CONFIG_FILE: join(folder, 'config'),
  };
});
afterEach(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
});

/** The commands of the first code block of a page. */
const commandsOf = (page: string): string[] =>
  (/```sh\n([\s\S]*?)```/.exec(textOf(page))?.[1] ?? '')
    .split('\n')
    .map((line) => line.replace(/ +#.*$/, '').trim())
    .filter((line) => line !== '');

describe.each(pages)('docs/%s.md', (page) => {
  test('starts with a task and commands that work', async () => {
    expect(textOf(page).split('\n')[2]).toMatch(/^To .*:$/);
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(0);
    // This test checks the commands, so a part of the account is enough.
    if (page !== 'configuration') writeFileSync('onus.yaml', 'services: [s3]\nregions: [eu-west-1]\n');
    if (page === 'custom-rules') {
      mkdirSync('rules');
      writeFileSync('rules/acme-s3.yaml', rule);
      writeFileSync('onus.yaml', 'rules: ["rules/*.yaml"]\n');
    }
    if (page === 'from-prowler') writeFileSync('mutelist.yaml', mutelist);
    if (page === 'from-cloudsploit') writeFileSync('suppressions.txt', /^bucketVersioning.*$/m.exec(textOf(page))?.[0] ?? '');
    if (page === 'upgrade') await onus(['audit', '--quiet'], env);
    for (const command of commands) {
      const [program, ...argv] = command.split(/ +/);
      expect(program).toBe('onus');
      const { code, err } = await onus(argv, env);
      // Exit codes for failures and unreadable data of the sample account are expected.
      expect({ command, err: [0, 1, 3].includes(code) ? '' : err }).toEqual({ command, err: '' });
    }
  }, 120_000);
});

test('no page recommends the unrelated npm package onus', () => {
  const files = [
    'README.md',
    'action.yml',
    'Dockerfile',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  for (const file of files) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/npx (--yes )?onus\b/);
});
