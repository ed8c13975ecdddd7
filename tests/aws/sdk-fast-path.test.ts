import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClientPool } from '../../src/aws/client-pool.ts';
import { accessAnalyzer } from '../../src/services/accessanalyzer/clients.ts';
import { dynamoDb } from '../../src/services/dynamodb/clients.ts';
import { ec2 } from '../../src/services/ec2/clients.ts';
import { glacier } from '../../src/services/glacier/clients.ts';
import { s3 } from '../../src/services/s3/clients.ts';

interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Reply = (response: ServerResponse, times: number) => void;

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'session+token=',
};

/** The requests that a server received from a pool. */
async function ask(reply: Reply, work: (pool: ReturnType<typeof createClientPool>) => Promise<unknown>) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: new URL(request.url ?? '', 'http://localhost'), headers: request.headers, body });
      reply(response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pool = createClientPool({ credentials: async () => credentials, region: 'eu-west-1', endpoint });
  try {
    return { seen, answer: await work(pool).catch((error: unknown) => error) };
  } finally {
    pool.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The SDK numbers its own attempts. */
const waysOf = (seen: readonly Seen[]) => seen.map(({ headers }) => ('amz-sdk-invocation-id' in headers ? 'usual' : 'short'));

const versioning = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
const fault = (code: string) => `<Error><Code>${code}</Code><Message>No.</Message></Error>`;
const send =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/xml' }): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body);
const askVersioning = (pool: ReturnType<typeof createClientPool>) => pool.call(s3, 'GetBucketVersioning', { Bucket: 'my bucket' });

test('a response needs one short request', async () => {
  const { seen, answer } = await ask(send(200, versioning), askVersioning);
  expect(answer).toMatchObject({ Status: 'Enabled' });
  expect(waysOf(seen)).toEqual(['short']);
  expect(seen[0]?.headers['user-agent']).toMatch(/^aws-sdk-js\/3/);
});

test.each(['AccessDenied', 'AccessDeniedException', 'NoSuchBucketPolicy'])('an error response is final: %s', async (code) => {
  const { seen, answer } = await ask(send(code.startsWith('Access') ? 403 : 404, fault(code)), askVersioning);
  expect(answer).toMatchObject({ code });
  expect(waysOf(seen)).toEqual(['short']);
});

test('an error that AWS does not know is described by its response', async () => {
  const reply = send(400, '{"error": "Unsupported service"}', { 'content-type': 'application/json' });
  const { answer } = await ask(reply, (pool) => pool.call(accessAnalyzer, 'ListAnalyzers', {}));
  expect((answer as Error).message).toContain('HTTP status 400, application/json, "{"error": "Unsupported service"}"');
});

test.each<[string, Reply]>([
  ['a service error', send(503, fault('ServiceUnavailable'))],
  ['a broken connection', (response) => response.destroy()],
  ['half a body', (response) => response.writeHead(200, { 'content-length': '500' }).write('<Versioning', () => response.destroy())],
  ['a web page', send(200, '<html></html>', { 'content-type': 'text/html' })],
  ['a wrong clock', send(403, fault('RequestTimeTooSkewed'), { 'content-type': 'application/xml', date: new Date(0).toUTCString() })],
])('uses the SDK middleware after %s', async (_what, first) => {
  const { seen, answer } = await ask((response, times) => (times === 1 ? first : send(200, versioning))(response, times), askVersioning);
  expect(answer).toMatchObject({ Status: 'Enabled' });
  expect(waysOf(seen)).toEqual(['short', 'usual']);
});

test('uses the SDK middleware for commands with their own middleware', async () => {
  const { seen } = await ask(send(200, '{"VaultList":[]}', { 'content-type': 'application/json' }), (pool) =>
    pool.call(glacier, 'ListVaults', { accountId: '-' }),
  );
  expect(waysOf(seen)).toEqual(['usual']);
  expect(seen[0]?.headers['x-amz-glacier-version']).toBe('2012-06-01');
});

test.each<[string, Reply, (pool: ReturnType<typeof createClientPool>) => Promise<unknown>]>([
  ['s3', send(200, versioning), askVersioning],
  [
    'ec2',
    send(200, '<DescribeVolumesResponse><volumeSet/></DescribeVolumesResponse>'),
    (pool) => pool.in('us-east-1').call(ec2, 'DescribeVolumes', { VolumeIds: ['vol-1', 'vol 2+'] }),
  ],
  [
    'dynamodb',
    send(200, '{"TableNames":[]}', { 'content-type': 'application/x-amz-json-1.0' }),
    (pool) => pool.call(dynamoDb, 'ListTables', {}),
  ],
])('%s: the signature matches AWS', async (service, reply, work) => {
  const { seen } = await ask(reply, work);
  expect(waysOf(seen)).toEqual(['short']);
  const [request] = seen;
  if (request === undefined) throw new Error('nothing was asked');
  const { authorization = '' } = request.headers;
  expect(authorization).toBe(expectedAuthorization(request, service, service === 'ec2' ? 'us-east-1' : 'eu-west-1'));
  expect(request.headers['x-amz-security-token']).toBe(credentials.sessionToken);
});

/** Based on the AWS documentation (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). */
function expectedAuthorization({ method, url, headers, body }: Seen, service: string, region: string): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const signed = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  expect(signed).toEqual(expect.arrayContaining(['host', 'x-amz-date', 'x-amz-security-token']));
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort();
  const canonical = [
    method,
    url.pathname,
    query.join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed.join(';'),
    sha256(body),
  ].join('\n');
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const key = [region, service, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${credentials.secretAccessKey}`, time.slice(0, 8)));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}`;
}
