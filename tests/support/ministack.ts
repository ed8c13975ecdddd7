import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that emulates AWS, including CloudFormation, Lambda functions as processes, and Step Functions. */
export interface Ministack {
  /** Endpoint; loopback only. */
  readonly url: string;
  readonly accountId: string;
  /** Settings of SDK clients. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly forcePathStyle: true;
  };
  close(): Promise<void>;
}

const accountId = '000000000000';
const region = 'eu-west-1';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** Starts a server with its own state folder. Call `close` in `afterAll`. */
export async function startMinistack(): Promise<Ministack> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'onus-ministack-'));
  const output: string[] = [];
  const server = spawn(process.env['ONUS_PYTHON'] ?? 'python3', ['-m', 'ministack'], {
    cwd: folder,
    env: {
      // Functions run with the Node.js version of the tests.
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      STATE_DIR: folder,
      TMPDIR: folder,
      PERSIST_STATE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = once(server, 'close');
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (server.exitCode !== null) throw new Error(`ministack did not start:\n${output.join('')}`);
    await pause(100);
  }
  return {
    url,
    accountId,
    client: { endpoint: url, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, forcePathStyle: true },
    async close() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/_localstack/health`).then(
    ({ ok }) => ok,
    () => false,
  );
