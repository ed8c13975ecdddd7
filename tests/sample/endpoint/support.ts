import { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { type Endpoint, type EndpointOptions, startEndpoint } from '../../../sample/endpoint/server.ts';
import type { ServiceData } from '../../../sample/endpoint/types.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

/** Resolves names under `localhost`, which not every resolver supports: S3 Control prefixes the account to the host. */
const loopback: LookupFunction = (_name, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

/** Configuration of an unmodified SDK client for the endpoint. No retries, so tests see every response. */
export const clientConfig = (url: string, accountId = ACCOUNT) => ({
  endpoint: url,
  region: REGION,
  credentials: credentialsOf(accountId),
  maxAttempts: 1,
  forcePathStyle: true,
  requestHandler: new NodeHttpHandler({ httpAgent: new Agent({ keepAlive: true, lookup: loopback }) }),
});

export type ClientConfig = ReturnType<typeof clientConfig>;

const started: Endpoint[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((endpoint) => endpoint.close()));
});

/** An endpoint for one account that closes after the test. */
export const startFor = async (
  services: readonly ServiceData[],
  options: Partial<EndpointOptions> = {},
): Promise<[Endpoint, ClientConfig]> => {
  const endpoint = await startEndpoint({ accounts: [{ id: ACCOUNT, services }], ...options });
  started.push(endpoint);
  return [endpoint, clientConfig(endpoint.url)];
};
