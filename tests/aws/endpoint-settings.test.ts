import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { connectionConfig } from '../../src/aws/endpoint-settings.ts';
import { openSession } from '../../src/aws/session.ts';
import { setApplicationId } from '../../src/config/application-id.ts';
import { version } from '../../src/core/version.ts';
import { s3 } from '../../src/services/s3/clients.ts';

interface Seen {
  readonly path: string;
  readonly agent: string;
}

const bodies: readonly (readonly [RegExp, string, string])[] = [
  [
    /Action=GetCallerIdentity/,
    'text/xml',
    '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
  ],
  [
    /Action=DescribeRegions/,
    'text/xml',
    '<DescribeRegionsResponse><regionInfo><item><regionName>eu-west-1</regionName></item></regionInfo></DescribeRegionsResponse>',
  ],
  [/^$/, 'application/xml', '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>'],
];

/** A server that records the requests that it answers. */
async function startServer(): Promise<{ readonly server: Server; readonly url: string; readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    seen.push({ path: request.url ?? '', agent: request.headers['user-agent'] ?? '' });
    const [, type, text] = bodies.find(([pattern]) => pattern.test(body)) ?? [/^/, 'text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(text);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const before = { ...process.env };
let general: Awaited<ReturnType<typeof startServer>>;
let ofS3: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  [general, ofS3] = await Promise.all([startServer(), startServer()]);
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: general.url,
    AWS_ENDPOINT_URL_S3: ofS3.url,
  });
});
afterEach(() => {
  process.env = { ...before };
  for (const { server } of [general, ofS3]) {
    server.closeAllConnections();
    server.close();
  }
});

async function readVersioning(endpoint?: string): Promise<void> {
  const { pool } = await openSession({ regions: 'all', endpoint });
  try {
    await pool.call(s3, 'GetBucketVersioning', { Bucket: 'ledger' });
  } finally {
    pool.close();
  }
}

test('a service-specific endpoint of the environment takes precedence over the general one', async () => {
  await readVersioning();
  expect(general.seen.map(({ path }) => path)).toEqual(['/', '/']);
  expect(ofS3.seen.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/ledger\/?\?versioning/)]);
});

test('--endpoint-url takes precedence over all of them', async () => {
  await readVersioning(general.url);
  expect(general.seen).toHaveLength(3);
  expect(ofS3.seen).toEqual([]);
});

test('clients of the report bucket leave the endpoints of the environment to the SDK', () => {
  expect(connectionConfig(undefined)).toEqual({ forcePathStyle: true });
  expect(connectionConfig('http://127.0.0.1:1')).toEqual({ endpoint: 'http://127.0.0.1:1', forcePathStyle: true });
  delete process.env['AWS_ENDPOINT_URL'];
  delete process.env['AWS_ENDPOINT_URL_S3'];
  expect(connectionConfig(undefined)).toEqual({});
});

test('every call has the name and version of Onus as user agent, unless the user has set an application ID', async () => {
  delete process.env['AWS_SDK_UA_APP_ID'];
  setApplicationId();
  await readVersioning();
  for (const { agent } of [...general.seen, ...ofS3.seen]) expect(agent).toContain(`app/onus-${version}`);
  process.env['AWS_SDK_UA_APP_ID'] = 'ours';
  setApplicationId();
  expect(process.env['AWS_SDK_UA_APP_ID']).toBe('ours');
});
