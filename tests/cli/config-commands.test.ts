// cspell:ignore severty resu
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { onus } from '../support/terminal.ts';

let endpoint: Endpoint;
let folder: string;
let env: Record<string, string>;
const before = process.cwd();

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-config-'));
  process.chdir(folder);
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterEach(() => {
  process.chdir(before);
  return rm(folder, { recursive: true, force: true });
});

describe('onus init', () => {
  test('writes a commented configuration that is valid as written and with every setting enabled', async () => {
    expect(await onus(['init'], env)).toMatchObject({ code: 0, out: 'onus.yaml\nonus.schema.json\n' });
    const text = await readFile('onus.yaml', 'utf8');
    expect(text).toContain(`account ${company.accountId}`);
    for (const region of company.regions) expect(text).toContain(region);
    expect(await onus(['validate'])).toMatchObject({ code: 0, out: expect.stringContaining('onus.yaml is valid') });
    const full = text
      .replace(/^#(?! )/gm, '')
      .replace(/^(customRules|frameworks).*$/gm, '')
      .replace(/^ {2}# .*$/gm, '')
      .replace(/^#( {2,}\S)/gm, '$1');
    await writeFile('full.yaml', full);
    expect(await onus(['validate', 'full.yaml'])).toMatchObject({
      code: 0,
      err: '',
      out: 'full.yaml is valid: 1 suppressions, 1 attestations\n',
    });
    expect(Object.keys(parse(full) as object).length).toBeGreaterThan(6);
    const validate = addFormats.default(new Ajv()).compile(JSON.parse(await readFile('onus.schema.json', 'utf8')));
    expect(validate(parse(full))).toBe(true);
    expect(validate({ severty: 'low' })).toBe(false);
  });

  test('does not overwrite a file', async () => {
    await writeFile('onus.yaml', 'severity: low\n');
    expect(await onus(['init'], env)).toMatchObject({ code: 2, err: expect.stringContaining('onus.yaml exists already') });
    expect(await readFile('onus.yaml', 'utf8')).toBe('severity: low\n');
  });
});

describe('the configuration file', () => {
  test('can be named onus.yml', async () => {
    await writeFile('onus.yml', 'severty: low\n');
    expect(await onus(['validate'])).toMatchObject({
      code: 2,
      err: 'onus: onus.yml:1: severty: is not a configuration key: did you mean severity?\n',
    });
    await writeFile('onus.yaml', '');
    expect(await onus(['validate'])).toMatchObject({ code: 2, err: expect.stringContaining('both onus.yaml and onus.yml exist') });
  });

  test('is reported if it does not exist', async () => {
    expect(await onus(['validate'])).toMatchObject({ code: 2, err: expect.stringContaining('create one with onus init') });
  });
});

describe('onus completion', () => {
  const complete = (script: string, words: readonly string[]) =>
    spawnSync(
      'bash',
      ['-c', `source ${script}; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _onus; echo "\${COMPREPLY[@]}"`],
      {
        encoding: 'utf8',
      },
    ).stdout.trim();

  test('completes commands, options and values in bash', async () => {
    const script = join(folder, 'onus.bash');
    await writeFile(script, (await onus(['completion', 'bash'])).out);
    expect(complete(script, ['onus', 'valid'])).toBe('validate');
    expect(complete(script, ['onus', 'audit', '--resu'])).toBe('--resume');
    expect(complete(script, ['onus', 'audit', '--severity', 'cr'])).toBe('critical');
    expect(complete(script, ['onus', 'audit', '--services', 's3,gla'])).toBe('s3,glacier');
    expect(complete(script, ['onus', 'explain', 's3-bucket-versioning'])).toBe('s3-bucket-versioning-enabled');
  });

  test.each(['zsh', 'fish'])('lists all commands for %s', async (shell) => {
    const { out } = await onus(['completion', shell]);
    for (const text of ['audit', 'test-rules', 'severity', 'glacier']) expect(out).toContain(text);
  });
});

describe('onus audit --open', () => {
  const argv = ['audit', '--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--out', 'report', '--quiet', '--open'];

  test('opens the page in the browser', async () => {
    const opened = join(folder, 'opened');
    for (const name of ['xdg-open', 'open']) {
      await writeFile(name, `#!/bin/sh\necho "$1" > ${opened}\n`);
      await chmod(name, 0o755);
    }
    await onus(argv, { ...env, PATH: `${folder}:${process.env['PATH']}` });
    let page = '';
    for (let tries = 0; page === '' && tries < 100; tries += 1) {
      await pause(20);
      page = await readFile(opened, 'utf8').catch(() => '');
    }
    expect(page.trim()).toBe(join(folder, 'report/index.html'));
  });

  test.each([
    [['--format', 'json'], '--open requires the output format html'],
    [['--out', 's3://bucket'], '--open requires a folder'],
  ])('rejects %j', async (more, message) => {
    expect(await onus([...argv, ...more], env)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});
