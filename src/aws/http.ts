import { buildQueryString } from '@smithy/core/protocols';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createAgents } from './proxy.ts';

export interface HttpOptions {
  /** Maximum number of connections. */
  readonly connections: number;
  /** Milliseconds to wait for a connection. */
  readonly connectionTimeout: number;
  /** Milliseconds to wait for the next byte of a response. */
  readonly timeout: number;
}

/** A request of the SDK. */
interface SdkRequest {
  readonly protocol: string;
  readonly method: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Record<string, string | string[] | null>;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

interface SdkResponse {
  readonly statusCode: number;
  readonly reason?: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** Sends requests of the SDK, as its `requestHandler`. */
export interface Http {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SdkRequest): Promise<{ readonly response: SdkResponse }>;
  destroy(): void;
}

/**
 * Returns an HTTP handler for the SDK on Node's client with keep-alive. It returns whole responses, because the streams of the SDK's handler
 * are expensive for the many small responses of an audit.
 */
export function createHttp({ connections, connectionTimeout, timeout }: HttpOptions): Http {
  const { httpAgent, httpsAgent } = createAgents({ keepAlive: true, maxSockets: connections });
  const http = { request: httpRequest, agent: httpAgent };
  const https = { request: httpsRequest, agent: httpsAgent };

  const handle = ({ protocol, method, hostname, port, path, query, headers, body }: SdkRequest) =>
    new Promise<{ readonly response: SdkResponse }>((resolve, reject) => {
      const { request, agent } = protocol === 'http:' ? http : https;
      const search = query === undefined ? '' : buildQueryString(query);
      const sent = request({
        agent,
        method,
        headers,
        // Node requires an IPv6 address without brackets.
        host: hostname.replace(/^\[(.*)\]$/, '$1'),
        port,
        path: search === '' ? path : `${path}?${search}`,
      });
      const quiet = startTimeout(timeout, () => sent.destroy(timedOut(`no response for ${timeout} ms`)));
      const failed = (error: Error) => {
        quiet.stop();
        reject(error);
      };
      sent.on('error', failed);
      sent.on('socket', (socket) => {
        if (!socket.connecting) return;
        const connecting = startTimeout(connectionTimeout, () => sent.destroy(timedOut(`no connection within ${connectionTimeout} ms`)));
        socket.once('connect', connecting.stop).once('close', connecting.stop);
      });
      sent.on('response', (answer) => {
        const { statusCode = 0, statusMessage: reason } = answer;
        const parts: Uint8Array[] = [];
        answer.on('data', (part: Uint8Array) => {
          quiet.restart();
          parts.push(part);
        });
        answer.on('error', failed);
        answer.on('end', () => {
          quiet.stop();
          const [only = new Uint8Array()] = parts;
          resolve({
            response: { statusCode, reason, headers: joined(answer.headers), body: parts.length > 1 ? Buffer.concat(parts) : only },
          });
        });
      });
      sent.end(body);
    });

  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle,
    destroy() {
      http.agent.destroy();
      https.agent.destroy();
    },
  };
}

/** Starts a timeout. It restarts if it ends late, because the response may have arrived while this process was busy. */
function startTimeout(ms: number, expire: () => void): { restart(): void; stop(): void } {
  let startedAt = performance.now();
  const timer = setTimeout(() => {
    if (performance.now() - startedAt > 1.1 * ms) restart();
    else expire();
  }, ms);
  const restart = () => {
    startedAt = performance.now();
    timer.refresh();
  };
  return { restart, stop: () => clearTimeout(timer) };
}

/** The SDK retries errors with this name. */
const timedOut = (message: string): Error => Object.assign(new Error(message), { name: 'TimeoutError' });

function joined(headers: IncomingHttpHeaders): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) all[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return all;
}
