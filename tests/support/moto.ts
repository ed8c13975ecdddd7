import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A moto server for one test file, with its client configuration. */
export interface Moto {
  /** Endpoint for `AWS_ENDPOINT_URL`; loopback only. */
  readonly url: string;
  /** Configuration for any SDK client. Host names such as `bucket.localhost` (S3) and `111122223333.localhost` (S3 Control) reach it too. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly requestHandler: NodeHttpHandler;
  };
  /** Resets every account and disables authorization. */
  reset(): Promise<void>;
  /** Enables or disables IAM authorization. Moto does not enforce policies by default. */
  setAuth(enforced: boolean): Promise<void>;
  /** Stops the server. */
  close(): Promise<void>;
}

export interface MotoOptions {
  /** Added to the server's environment, for example `MOTO_PORT` behind a proxy. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The default account of moto. */
export const motoAccountId = '123456789012';

/** Starts a server on a free port. Call `close` in `afterAll`; if the test process dies, the server stops, too. */
export async function startMoto({ env = {} }: MotoOptions = {}): Promise<Moto> {
  const script = fileURLToPath(new URL('moto_server.py', import.meta.url));
  const server = spawn(process.env['ONUS_PYTHON'] ?? 'python3', [script], {
    env: { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const ended = once(server, 'close');
  const port = await Promise.race([
    once(createInterface(server.stdout), 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error(`moto did not start:\n${errors.join('')}`))),
  ]);

  const url = `http://127.0.0.1:${port}`;
  const requestHandler = new NodeHttpHandler({
    httpAgent: new Agent({ keepAlive: true, lookup: (_host, _options, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]) }),
  });
  const post = async (path: string, body = ''): Promise<void> => {
    const response = await fetch(`${url}/moto-api/${path}`, { method: 'POST', body });
    if (!response.ok) throw new Error(`moto answered ${response.status} to ${path}: ${await response.text()}`);
  };
  const setAuth = (enforced: boolean): Promise<void> => post('reset-auth', enforced ? '0' : 'inf');
  return {
    url,
    client: {
      endpoint: `http://localhost:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler,
    },
    setAuth,
    async reset() {
      await post('reset');
      await setAuth(false);
    },
    async close() {
      requestHandler.destroy();
      server.stdin.end();
      await ended;
    },
  };
}
