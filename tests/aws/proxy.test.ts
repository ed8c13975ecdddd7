import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { connectionConfig } from '../../src/aws/endpoint-settings.ts';
import { createHttp } from '../../src/aws/http.ts';
import { supportsProxies } from '../../src/aws/proxy.ts';
import { credentialsFor } from '../../src/aws/credentials.ts';
import { type RecordingProxy, startProxy } from '../support/recording-proxy.ts';
import { onus } from '../support/terminal.ts';

let proxy: RecordingProxy;
let endpoint: Endpoint;
let keys: Record<string, string>;
const other = company.members.security;
const role = { name: 'onus-reader', externalId: 'meridian' };
const before = { ...process.env };

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount, { id: other, services: sampleAccount.services, roles: [role] }] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  keys = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  proxy = await startProxy();
});
afterAll(async () => {
  await proxy.close();
  await endpoint.close();
});
beforeEach(() => proxy.forget());
afterEach(() => {
  process.env = { ...before };
});

const audit = async (env: Record<string, string>, ...argv: string[]) => {
  const out = join(tmpdir(), `onus-proxy-${process.pid}`);
  try {
    return await onus(['audit', '--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--out', out, '--quiet', ...argv], {
      ...keys,
      ...env,
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

describe('a proxy in the environment', () => {
  test('is used by all calls of an audit, except to the hosts of NO_PROXY', async () => {
    expect(await audit({ HTTP_PROXY: proxy.url })).toMatchObject({ code: 1, err: '' });
    expect(proxy.passed().length).toBeGreaterThan(3);
    for (const url of proxy.passed()) expect(url).toContain(endpoint.url);
    proxy.forget();
    expect(await audit({ HTTP_PROXY: proxy.url, NO_PROXY: 'example.com,localhost' })).toMatchObject({ code: 1, err: '' });
    expect(await audit({})).toMatchObject({ code: 1 });
    expect(proxy.passed()).toEqual([]);
  });

  test('is used to assume a role, and by the calls with it', async () => {
    const asRole = ['--role-arn', `arn:aws:iam::${other}:role/${role.name}`, '--external-id', role.externalId];
    expect(await audit({ HTTP_PROXY: proxy.url }, ...asRole)).toMatchObject({ code: 1, err: '' });
    expect(proxy.bodies().filter((body) => body.includes('Action=AssumeRole'))).toHaveLength(1);
    expect(proxy.passed().length).toBeGreaterThan(4);
  });

  test('is used to assume roles over HTTPS', async () => {
    process.env = { ...before, HTTPS_PROXY: proxy.url, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    const provide = credentialsFor({ roleArn: `arn:aws:iam::${other}:role/${role.name}`, region: 'eu-west-1' });
    await expect(provide()).rejects.toThrow();
    expect(new Set(proxy.passed())).toEqual(new Set(['sts.eu-west-1.amazonaws.com:443']));
  });

  test('is used to get the credentials of IAM Identity Center', async () => {
    const home = mkdtempSync(join(tmpdir(), 'onus-sso-'));
    const url = 'https://meridian.awsapps.com/start';
    const cache = join(home, '.aws/sso/cache');
    mkdirSync(cache, { recursive: true });
    writeFileSync(
      join(cache, `${createHash('sha1').update(url).digest('hex')}.json`),
      JSON.stringify({ startUrl: url, region: 'eu-west-1', accessToken: 'token', expiresAt: '2099-01-01T00:00:00Z' }),
    );
    writeFileSync(
      join(home, 'config'),
      `[profile sso]\nsso_start_url = ${url}\nsso_region = eu-west-1\nsso_account_id = ${company.accountId}\nsso_role_name = auditor\n`,
    );
    const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _key, ...rest } = before;
    process.env = {
      ...rest,
      HOME: home,
      AWS_CONFIG_FILE: join(home, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      HTTPS_PROXY: proxy.url,
    };
    try {
      await expect(credentialsFor({ profile: 'sso', region: 'eu-west-1' })()).rejects.toThrow();
      expect(new Set(proxy.passed())).toEqual(new Set(['portal.sso.eu-west-1.amazonaws.com:443']));
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  test('tunnels HTTPS calls, with the user name and password of its URL', async () => {
    process.env = { ...before, https_proxy: proxy.url.replace('//', '//ann:secret@') };
    const http = createHttp({ connections: 1, connectionTimeout: 5_000, timeout: 5_000 });
    const call = http.handle({ protocol: 'https:', method: 'POST', hostname: 'sts.eu-west-1.amazonaws.com', path: '/', headers: {} });
    await expect(call).rejects.toThrow(/403/);
    http.destroy();
    expect(proxy.passed()).toEqual([`sts.eu-west-1.amazonaws.com:443 Basic ${Buffer.from('ann:secret').toString('base64')}`]);
  });

  test('is used by clients of deliveries, which do not close the connections of others', async () => {
    process.env = { ...before, HTTPS_PROXY: proxy.url };
    const config = {
      region: 'eu-west-1',
      maxAttempts: 1,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      ...connectionConfig(undefined),
    };
    const [first, second] = [new SNSClient(config), new SNSClient(config)];
    const publish = new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:111122223333:t', Message: 'm' });
    first.destroy();
    await expect(second.send(publish)).rejects.toThrow();
    expect(proxy.passed()).toEqual(['sns.eu-west-1.amazonaws.com:443']);
  });

  test('that is malformed is an error without its password', async () => {
    const { code, err } = await audit({ HTTPS_PROXY: 'socks://ann:secret@127.0.0.1:1' });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('HTTPS_PROXY is not the URL of a proxy') });
    expect(err).not.toContain('secret');
  });
});

test.each([
  ['22.20.0', false],
  ['22.21.0', true],
  ['23.9.0', false],
  ['24.4.1', false],
  ['24.5.0', true],
  ['26.0.0', true],
])('proxies in Node.js %s: %s', (version, expected) => {
  expect(supportsProxies(version)).toBe(expected);
});
