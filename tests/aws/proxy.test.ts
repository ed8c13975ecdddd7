import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
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
import { onus } from '../support/terminal.ts';

/** Requests that passed the proxy: URLs, and targets of tunnels. */
let passed: string[];
let proxy: Server;
let proxyUrl: string;
let endpoint: Endpoint;
let keys: Record<string, string>;
const before = { ...process.env };

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  keys = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  proxy = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    passed.push(url);
    asked.pipe(
      request(url, { method, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      }),
    );
  });
  // The proxy refuses tunnels: the target would be AWS.
  proxy.on('connect', ({ url = '', headers }, socket) => {
    passed.push(`${url} ${headers['proxy-authorization'] ?? ''}`.trim());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await endpoint.close();
});
beforeEach(() => {
  passed = [];
});
afterEach(() => {
  process.env = { ...before };
});

const audit = async (env: Record<string, string>) => {
  const out = join(tmpdir(), `onus-proxy-${process.pid}`);
  try {
    return await onus(['audit', '--rules', 's3-bucket-versioning-enabled', '--regions', 'eu-west-1', '--out', out, '--quiet'], {
      ...keys,
      ...env,
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

describe('a proxy in the environment', () => {
  test('is used by all calls of an audit, except to the hosts of NO_PROXY', async () => {
    expect(await audit({ HTTP_PROXY: proxyUrl })).toMatchObject({ code: 1, err: '' });
    expect(passed.length).toBeGreaterThan(3);
    for (const url of passed) expect(url).toContain(endpoint.url);
    passed = [];
    expect(await audit({ HTTP_PROXY: proxyUrl, NO_PROXY: 'example.com,localhost' })).toMatchObject({ code: 1, err: '' });
    expect(await audit({})).toMatchObject({ code: 1 });
    expect(passed).toEqual([]);
  });

  test('tunnels HTTPS calls, with the user name and password of its URL', async () => {
    process.env = { ...before, https_proxy: proxyUrl.replace('//', '//ann:secret@') };
    const http = createHttp({ connections: 1, connectionTimeout: 5_000, timeout: 5_000 });
    const call = http.handle({ protocol: 'https:', method: 'POST', hostname: 'sts.eu-west-1.amazonaws.com', path: '/', headers: {} });
    await expect(call).rejects.toThrow(/403/);
    http.destroy();
    expect(passed).toEqual([`sts.eu-west-1.amazonaws.com:443 Basic ${Buffer.from('ann:secret').toString('base64')}`]);
  });

  test('is used by clients of deliveries, which do not close the connections of others', async () => {
    process.env = { ...before, HTTPS_PROXY: proxyUrl };
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
    expect(passed).toEqual(['sns.eu-west-1.amazonaws.com:443']);
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
