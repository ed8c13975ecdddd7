import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswererOptions, createAnswerer } from './answer.ts';
import { createCallRecorder } from './call-log.ts';
import { createFaultInjector } from './faults/faults.ts';
import { readRequest, send, sendPart } from './http.ts';
import { createIdentities } from './identity.ts';
import { createObjectStore } from './object-store.ts';
import { createSts } from './sts.ts';
import type { PublishedLimits } from '../../src/core/rate-limit.ts';
import { createThrottle } from './faults/throttle.ts';
import type { Account, CallLog, Fault } from './types.ts';

/** Options of an endpoint. */
export interface EndpointOptions {
  readonly accounts: readonly Account[];
  /** Latency of each response in milliseconds. Absent: 0. */
  readonly latencyMs?: number;
  readonly faults?: readonly Fault[];
  /** Rate limits of each account and Region. Absent: none. */
  readonly limits?: PublishedLimits;
  /** Absent: a free one. */
  readonly port?: number;
}

/** A running endpoint. */
export interface Endpoint {
  /** Such as `http://localhost:41234`: a host name, because the SDK puts the account before it for S3 Control. */
  readonly url: string;
  calls(): CallLog;
  resetCalls(): void;
  /** Replaces all faults and resets their counts. */
  setFaults(faults: readonly Fault[]): void;
  /** Closes every connection, including hanging ones. */
  close(): Promise<void>;
}

/** Control paths of an endpoint in another process: to read or clear the call log, and to replace faults. */
const CONTROL = { calls: '/-/calls', faults: '/-/faults' } as const;

/** Starts a read-only AWS endpoint on the loopback interface with the data of accounts. */
export const startEndpoint = async ({
  accounts,
  latencyMs = 0,
  faults = [],
  limits = {},
  port = 0,
}: EndpointOptions): Promise<Endpoint> => {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const identities = createIdentities(byId);
  const recorder = createCallRecorder();
  const store = createObjectStore(accounts);
  const injectorOf = (list: readonly Fault[]) => createFaultInjector(list, () => performance.now());
  let injector = injectorOf(faults);
  const throttle = createThrottle(limits, () => performance.now());
  let requests = 0;

  const shared: AnswererOptions['shared'] = [{ data: createSts(byId, identities), owns: () => true }, store];
  const answer = createAnswerer({ accounts: byId, shared, identities, recorder, latencyMs, faults: () => injector, throttle });

  const control = (method: string, path: string, body: string): unknown => {
    if (path === CONTROL.calls && method === 'DELETE') recorder.reset();
    if (path === CONTROL.faults && method === 'PUT') injector = injectorOf(JSON.parse(body) as Fault[]);
    return path === CONTROL.calls ? recorder.read() : {};
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    if (request.path === CONTROL.calls || request.path === CONTROL.faults) {
      const body = JSON.stringify(control(request.method, request.path, request.body.toString()));
      return send(response, { status: 200, headers: { 'content-type': 'application/json' }, body });
    }
    recorder.started();
    response.once('close', recorder.ended);
    requests += 1;
    const reply = await answer(request, `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`);
    if (reply.how === 'whole') send(response, reply.response);
    else if (reply.how === 'truncated' || reply.how === 'stalled') sendPart(response, reply.response, reply.how === 'truncated');
    else if (reply.how === 'cut') incoming.socket.resetAndDestroy();
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      // Ignore a caller that disconnects during its request; any other error is a bug in the endpoint.
      if (!incoming.complete || response.headersSent) response.destroy();
      else send(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: String(error) });
    });
  });
  server.keepAliveTimeout = 0;
  server.on('connection', recorder.connected);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    calls: recorder.read,
    resetCalls: recorder.reset,
    setFaults: (list) => {
      injector = injectorOf(list);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
