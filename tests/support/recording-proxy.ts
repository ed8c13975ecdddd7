import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on the loopback interface. */
export interface RecordingProxy {
  readonly url: string;
  /** Requests that passed: URLs, and targets of tunnels with their credentials. */
  readonly passed: () => readonly string[];
  /** Bodies of the requests. */
  readonly bodies: () => readonly string[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** Starts a proxy that forwards HTTP requests, and refuses tunnels, because their target would be AWS. */
export async function startProxy(): Promise<RecordingProxy> {
  let passed: string[] = [];
  let bodies: string[] = [];
  const server = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    passed.push(url);
    const forwarded = request(url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => bodies.push(Buffer.concat(chunks).toString()));
    asked.pipe(forwarded);
  });
  server.on('connect', ({ url = '', headers }, socket) => {
    passed.push(`${url} ${headers['proxy-authorization'] ?? ''}`.trim());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed: () => passed,
    bodies: () => bodies,
    forget: () => {
      passed = [];
      bodies = [];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
