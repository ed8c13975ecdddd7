import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { openSession } from '../../src/aws/session.ts';

const id = '111122223333';
const environment = { ...process.env };
let endpoint: Endpoint;
let folder: string;

const { accessKeyId, secretAccessKey } = credentialsOf(id);
const config = `
[profile keys]
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
[profile one]
role_arn = arn:aws:iam::${id}:role/one
source_profile = two
[profile two]
role_arn = arn:aws:iam::${id}:role/two
source_profile = one
[profile no-source]
role_arn = arn:aws:iam::${id}:role/one
source_profile = missing
[profile failing]
credential_process = sh -c "echo the vault is locked >&2; exit 3" --token Tr0ub4dor
`;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [{ id, services: [] }] });
  folder = await mkdtemp(join(tmpdir(), 'onus-credentials-'));
  await writeFile(join(folder, 'config'), config);
});
afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  const { AWS_PROFILE: _profile, AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _key, ...rest } = environment;
  process.env = {
    ...rest,
    AWS_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
});
afterEach(() => {
  process.env = environment;
});

const open = async (profile?: string) => {
  const session = await openSession({ regions: [{ region: 'eu-west-1', state: 'audited' }], endpoint: endpoint.url, profile });
  session.pool.close();
  return session.accountId;
};

describe('a profile with invalid credentials', () => {
  const cases = [
    ['one', /^the profile one returned no credentials \(Detected a cycle .*two, one\)/],
    ['no-source', /^the profile no-source returned no credentials \(.*\[missing\]/],
    ['failing', /^the profile failing returned no credentials \(credential_process failed: the vault is locked\)/],
  ] as const;

  test.each(cases)('%s: the error names the reason on one line', async (profile, message) => {
    await expect(open(profile)).rejects.toThrow(message);
    await expect(open(profile)).rejects.not.toThrow(/\n|Tr0ub4dor|any providers/);
  });

  test.each(cases)('%s, of the environment: the error names the profile and the reason', async (profile, message) => {
    process.env['AWS_PROFILE'] = profile;
    await expect(open()).rejects.toThrow(message);
  });
});

test('the error does not mention a profile if keys are in the environment', async () => {
  const written = [jest.spyOn(console, 'warn'), jest.spyOn(process, 'emitWarning'), jest.spyOn(process.stderr, 'write')];
  Object.assign(process.env, { AWS_PROFILE: 'keys', AWS_ACCESS_KEY_ID: 'AKIAOTHER', AWS_SECRET_ACCESS_KEY: 'other' });
  expect(await open()).toBe(id);
  for (const spy of written) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});
