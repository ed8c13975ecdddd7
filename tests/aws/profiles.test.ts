// cspell:ignore kesy
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { openSession } from '../../src/aws/session.ts';
import { setMfaPrompt } from '../../src/core/mfa.ts';

const folder = mkdtempSync(join(tmpdir(), 'onus-profiles-'));
const file = join(folder, 'config');
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
const serial = `arn:aws:iam::${company.accountId}:mfa/ann`;
const before = { ...process.env };
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint({
    accounts: [{ id: company.accountId, services: [], roles: [{ name: 'reader', trusts: [company.accountId] }] }],
  });
  writeFileSync(
    file,
    `[profile keys]
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
[profile guarded]
source_profile = keys
role_arn = arn:aws:iam::${company.accountId}:role/reader
mfa_serial = ${serial}
`,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await endpoint.close();
});
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, {
    AWS_CONFIG_FILE: file,
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: endpoint.url,
  });
});
afterEach(() => {
  setMfaPrompt(undefined);
  process.env = { ...before };
});

const open = async (profile?: string) => {
  const session = await openSession({ regions: [{ region: 'eu-west-1', state: 'audited' }], endpoint: endpoint.url, profile });
  session.pool.close();
  return session.principalArn;
};

test('a mistyped profile is named with the known ones', async () => {
  await expect(open('kesy')).rejects.toThrow(/^the profile kesy does not exist: did you mean keys\? Known profiles: guarded, keys$/);
});

test('a mistyped AWS_PROFILE is reported with the name of the variable', async () => {
  process.env['AWS_PROFILE'] = 'production';
  await expect(open()).rejects.toThrow(/^the profile production of AWS_PROFILE does not exist: Known profiles: guarded, keys$/);
});

test('without any profile, the files are named', async () => {
  process.env['AWS_CONFIG_FILE'] = '/dev/null';
  await expect(open('keys')).rejects.toThrow('has no profiles');
});

test('asks for the MFA code of a profile', async () => {
  const asked: string[] = [];
  setMfaPrompt(async (device) => {
    asked.push(device);
    return '123456';
  });
  expect(await open('guarded')).toContain(':assumed-role/reader/');
  expect(asked).toEqual([serial]);
});

test('without a terminal, the error says that an MFA code is required', async () => {
  await expect(open('guarded')).rejects.toThrow(`it requires an MFA code of ${serial}, and there is no terminal to ask for it`);
});
