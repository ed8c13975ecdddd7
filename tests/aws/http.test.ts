import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';
import { Worker } from 'node:worker_threads';
import { createHttp } from '../../src/aws/http.ts';

let server: Server;
const http = createHttp({ connections: 2, connectionTimeout: 1_000, timeout: 200 });

async function serve(answer: RequestListener): Promise<Parameters<typeof http.handle>[0]> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { protocol: 'http:', method: 'POST', hostname: '127.0.0.1', port, path: '/', headers: { host: '127.0.0.1' } };
}

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
afterAll(() => http.destroy());

test('sends method, path, query, headers and body, and returns the complete response', async () => {
  const request = await serve((asked, answer) => {
    asked.setEncoding('utf8').on('data', (body: string) => {
      answer.writeHead(404, 'None', { 'X-Amzn-RequestId': 'a', 'Set-Cookie': ['b', 'c'] });
      answer.end(JSON.stringify({ method: asked.method, url: asked.url, type: asked.headers['content-type'], body }));
    });
  });
  const { response } = await http.handle({
    ...request,
    path: '/a',
    query: { b: '1 2', c: ['d', 'e'] },
    headers: { ...request.headers, 'content-type': 'text/plain' },
    body: 'é',
  });
  expect(response).toMatchObject({ statusCode: 404, reason: 'None', headers: { 'x-amzn-requestid': 'a', 'set-cookie': 'b, c' } });
  expect(JSON.parse(Buffer.from(response.body).toString())).toEqual({
    method: 'POST',
    url: '/a?b=1%202&c=d&c=e',
    type: 'text/plain',
    body: 'é',
  });
});

test('joins a response that arrives in parts for as long as data arrives', async () => {
  const request = await serve((_, answer) => {
    let parts = 0;
    const timer = setInterval(() => {
      answer.write('part ');
      parts += 1;
      if (parts < 5) return;
      clearInterval(timer);
      answer.end();
    }, 100);
  });
  const { response } = await http.handle(request);
  expect(Buffer.from(response.body).toString()).toBe('part part part part part ');
});

test('an empty response has an empty body', async () => {
  const request = await serve((_, answer) => answer.writeHead(204).end());
  expect((await http.handle(request)).response.body).toHaveLength(0);
});

describe('an invalid response is an error that the SDK retries', () => {
  test.each<[string, RequestListener, object]>([
    ['no response', () => undefined, { name: 'TimeoutError', message: 'no response for 200 ms' }],
    [
      'no data in the middle of the body',
      (_, answer) => answer.writeHead(200, { 'content-length': 10 }).write('half'),
      { name: 'TimeoutError' },
    ],
    ['a closed connection', (asked) => asked.socket.destroy(), { code: 'ECONNRESET' }],
    [
      'a connection closed in the middle of the body',
      (asked, answer) => answer.writeHead(200, { 'content-length': 10 }).write('half', () => asked.socket.destroy()),
      { code: 'ECONNRESET' },
    ],
  ])('%s', async (_, listener, error) => {
    await expect(http.handle(await serve(listener))).rejects.toMatchObject(error);
  });

  test('a refused connection is an error', async () => {
    const request = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(http.handle(request)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.listen(0, '127.0.0.1');
  });
});

test('a busy process uses a response that arrived in time instead of a timeout', async () => {
  // Answers from another thread, because this one is busy.
  const code = `require('node:http').createServer((_, answer) => answer.end('there')).listen(0, '127.0.0.1', function () {
    require('node:worker_threads').parentPort.postMessage(this.address().port);
  })`;
  const worker = new Worker(code, { eval: true });
  try {
    const [port] = (await once(worker, 'message')) as [number];
    const answer = http.handle({ protocol: 'http:', method: 'GET', hostname: '127.0.0.1', port, path: '/', headers: {} });
    // The request leaves before the timers are due.
    await new Promise(setImmediate);
    const until = performance.now() + 700;
    while (performance.now() < until);
    expect(Buffer.from((await answer).response.body).toString()).toBe('there');
  } finally {
    await worker.terminate();
  }
});
