import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { Aws, PageToken } from '../core/collector.ts';
import { partitionOf } from '../core/partition.ts';
import { notReportedFailure, ReadFailure } from '../core/read-failure.ts';
import type { AnySdkService, SdkModule } from '../core/sdk.ts';
import { missingLists, validateResponse } from './response-validation.ts';
import { type LimitInUse, type PublishedLimit, type PublishedLimits, publishedLimitOf, publishedLimitsOf } from '../core/rate-limit.ts';
import { createCallScheduler } from './limits/call-scheduler.ts';
import { createCallSlots } from './limits/call-slots.ts';
import { collectionErrorKind, readFailure } from './errors.ts';
import { createHttp } from './http.ts';
import { asUnavailable } from './service-availability.ts';
import { standInFor, toEndpoint } from './custom-endpoint.ts';
import { createFastPath, type Layer } from './sdk-fast-path.ts';

export interface PoolOptions {
  /** Default: the SDK's own chain (environment, profile, SSO, container, instance). */
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly profile?: string;
  /** Region for account-wide calls. */
  readonly region: string;
  /** A custom endpoint for every service. */
  readonly endpoint?: string;
  /** Returns a custom endpoint for one service, by its SDK name, which takes precedence over `endpoint`. */
  readonly serviceEndpoint?: (serviceId: string) => string | undefined;
  /** Calls under way at once, over all services. */
  readonly concurrency?: number;
  /** Share of each limit that this audit may use, above 0 and at most 1. */
  readonly pace?: number | undefined;
  /** Rate limits. Absent: those that AWS publishes, for AWS itself; none for a custom endpoint. */
  readonly limits?: PublishedLimits | undefined;
  /** Attempts for one call, the first included. */
  readonly maxAttempts?: number;
  /** Milliseconds until an answer is no longer waited for. */
  readonly requestTimeout?: number;
}

/** Counts of the calls so far. */
export interface PoolStats {
  /** Attempts by `service:Operation`. */
  readonly calls: Record<string, number>;
  /** Answers that were throttled. */
  throttles: number;
}

/** Calls AWS: one client for each service and Region, one bounded set of keep-alive connections, bounded concurrency and time. */
export interface ClientPool extends Aws {
  readonly stats: PoolStats;
  /** The limit that most calls wait for. Absent: none. */
  waitingFor(): LimitInUse | undefined;
  /** Closes the connections; a call made later fails. */
  close(): void;
}

interface AnyClient {
  readonly config: { readonly protocol?: { getShapeId(): string }; readonly serviceId: string };
  send(command: object, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  readonly middlewareStack: { add(middleware: unknown, options: unknown): void };
}

/** The context that the SDK passes to middleware. */
interface SdkContext {
  readonly __smithy_context: { readonly commandInstance: object };
}

/** One service in one Region. */
interface Connection {
  /** @param isListing whether the answer must contain the lists of the operation */
  send(command: object, operation: string, isListing: boolean): Promise<unknown>;
}

/** Calls under way at once: at 50 ms a call 1,280 a second, about what one processor core can turn into answers. */
export const DEFAULT_CONCURRENCY = 64;

/** Share of AWS's limits that an audit uses; the rest is left to the workloads of the account. */
export const DEFAULT_PACE = 0.5;

/** A throttled call costs little, and its limiter ends hopeless ones. */
const THROTTLES_PER_ATTEMPT = 3;

/** Returns the part of a limit that an audit may use. The burst keeps a tenth in reserve, because calls do not arrive as evenly as they are sent. */
export const limitAt = (pace: number, limit: PublishedLimit | undefined): PublishedLimit | undefined =>
  limit && { ...limit, perSecond: limit.perSecond * pace, burst: Math.max(1, Math.floor(limit.burst * pace * 0.9)) };

/** @throws never itself; its calls throw {@link ReadFailure} */
export function createClientPool(options: PoolOptions): ClientPool {
  const { concurrency = DEFAULT_CONCURRENCY, pace = DEFAULT_PACE, maxAttempts = 5, requestTimeout = 20_000 } = options;
  const requestHandler = createHttp({ connections: concurrency, connectionTimeout: 5_000, timeout: requestTimeout });
  const stats: PoolStats = { calls: {}, throttles: 0 };
  /** Without other limits: those that AWS publishes for the services called so far. */
  let limits = options.limits ?? {};
  const usesPublished = options.limits === undefined && options.endpoint === undefined;
  let closed = false;
  const connections = new Map<string, Promise<Connection>>();
  const modules = new Map<string, Promise<SdkModule>>();
  /** How often credentials were renewed, the renewal under way, and whether it was in vain. */
  let credentials = 0;
  let renewal: Promise<void> | undefined;
  let noOthers = false;
  const attempts = createCallScheduler({
    maxThrottles: THROTTLES_PER_ATTEMPT * maxAttempts,
    limitOf: (service, operation) => limitAt(pace, publishedLimitOf(limits, service, operation)),
    slots: createCallSlots(concurrency),
  });

  async function load(service: AnySdkService): Promise<SdkModule> {
    let module = modules.get(service.name);
    if (module === undefined) {
      module = service.load();
      modules.set(service.name, module);
      if (usesPublished) limits = { ...limits, ...publishedLimitsOf([service]) };
    }
    return module;
  }

  async function connect(service: AnySdkService, region: string): Promise<Connection> {
    const Client = member(await load(service), service.client) as new (config: object) => AnyClient;
    const endpoint = options.serviceEndpoint?.(new Client({ region }).config.serviceId) ?? options.endpoint;
    const client = new Client({
      region,
      ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
      ...(options.profile === undefined ? {} : { profile: options.profile }),
      ...(endpoint === undefined ? {} : { endpoint: standInFor(endpoint), forcePathStyle: true, disableS3ExpressSessionAuth: true }),
      maxAttempts,
      requestHandler,
    });
    const toHost = toEndpoint(endpoint);
    const shorten = createFastPath(toHost, validateResponse);
    // All attempts at one command, whichever way it goes.
    const attempting = new WeakMap<object, Layer>();
    const attempt = (next: Parameters<Layer>[0], { __smithy_context: { commandInstance } }: SdkContext) =>
      attempting.get(commandInstance)?.(next) ?? next;
    // Inside the SDK's retries: each attempt takes a place, and a call that waits to be tried again takes none.
    client.middlewareStack.add(attempt, { step: 'finalizeRequest', priority: 'low', name: 'onusAttempt' });
    client.middlewareStack.add(validateResponse, { step: 'deserialize', priority: 'low', name: 'onusCheckAnswer' });
    client.middlewareStack.add(toHost, { step: 'build', name: 'onusToEndpoint' });
    return {
      send(command, operation, isListing) {
        const action = service.action(operation);
        const tried = attempts.of({ service: service.name, operation, region }, action);
        const layer: Layer = (next) => async (args) => {
          const answer = await tried(() => counted(`${service.name}:${operation}`, () => next(args)));
          const missing = isListing ? listsMissingFrom(answer.output, command, client) : undefined;
          if (missing !== undefined) throw notReportedFailure(action, `the answer to the listing lacks ${missing}`);
          return answer;
        };
        attempting.set(command, layer);
        shorten(command, layer);
        return client.send(command);
      },
    };
  }

  async function counted<T>(operation: string, next: () => Promise<T>): Promise<T> {
    if (closed) throw new Error('the client pool is closed');
    stats.calls[operation] = (stats.calls[operation] ?? 0) + 1;
    try {
      return await next();
    } catch (error) {
      if (collectionErrorKind(error) === 'throttled') stats.throttles += 1;
      throw error;
    }
  }

  async function connectionTo(service: AnySdkService, region: string): Promise<Connection> {
    const key = `${service.name} ${region}`;
    let connection = connections.get(key);
    if (connection === undefined) {
      connection = connect(service, region);
      connections.set(key, connection);
    }
    return connection;
  }

  /** Takes new credentials when AWS calls those that a call was sent with expired; false: there are none. */
  async function renewed(sentWith: number): Promise<boolean> {
    const provide = options.credentials;
    if (provide === undefined || noOthers) return false;
    if (sentWith !== credentials) return true;
    renewal ??= (async () => {
      const old = await provide();
      const { accessKeyId, sessionToken } = await provide({ forceRefresh: true });
      noOthers = accessKeyId === old.accessKeyId && sessionToken === old.sessionToken;
    })()
      .catch(() => {
        noOthers = true;
      })
      .finally(() => {
        // Clients keep what they were given.
        connections.clear();
        credentials += 1;
        renewal = undefined;
      });
    await renewal;
    return !noOthers;
  }

  async function call(
    service: AnySdkService,
    operation: string,
    { input, region: scopeRegion, isListing = false }: Request,
  ): Promise<unknown> {
    const action = service.action(operation);
    const partition = partitionOf(scopeRegion);
    const region = service.region === undefined ? scopeRegion : service.region[partition];
    if (region === undefined) {
      throw new ReadFailure('', {
        kind: 'not-available',
        action,
        message: `AWS does not offer ${operation} in the partition ${partition}`,
      });
    }
    const send = async () => {
      const connection = await connectionTo(service, region);
      const Command = member(await load(service), `${operation}Command`) as new (input: unknown) => object;
      return connection.send(new Command(input), operation, isListing);
    };
    const sentWith = credentials;
    try {
      return await send().catch(async (error: unknown) => {
        if (collectionErrorKind(error) === 'expired' && (await renewed(sentWith))) return send();
        throw error;
      });
    } catch (error) {
      const failure = readFailure(error, action);
      throw asUnavailable(failure, { service, operation, region, isAws: options.endpoint === undefined });
    }
  }

  /** A member of an output; a dot leads into a structure. */
  const memberOf = (output: Record<string, unknown>, path: string): unknown =>
    path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], output);

  async function* pages(
    service: AnySdkService,
    operation: string,
    { input, token, region }: { readonly input: object; readonly token: PageToken; readonly region: string },
  ) {
    const [inputToken, outputToken] = typeof token === 'string' ? [token, token] : token;
    let next: unknown;
    do {
      const page = next === undefined ? input : { ...input, [inputToken]: next };
      const output = (await call(service, operation, { input: page, region, isListing: true })) as Record<string, unknown>;
      yield output;
      const following = memberOf(output, outputToken);
      if (following !== undefined && following === next) {
        throw new ReadFailure('', { kind: 'failed', action: service.action(operation), message: 'the listing repeats its page token' });
      }
      next = following;
    } while (next !== undefined && next !== null && next !== '');
  }

  const inRegion = (region: string): Aws => ({
    call: (service, operation, input) => call(service as AnySdkService, operation, { input, region }) as never,
    pages: (service, operation, { input, token }) =>
      pages(service as AnySdkService, operation, { input: input as object, token, region }) as never,
    in: inRegion,
  });
  const close = () => {
    closed = true;
    requestHandler.destroy();
  };
  return { ...inRegion(options.region), stats, waitingFor: attempts.waitingFor, close };
}

interface Request {
  readonly input: unknown;
  readonly region: string;
  /** Whether it asks for a page of a listing. */
  readonly isListing?: boolean;
}

function listsMissingFrom(output: unknown, command: { readonly schema?: readonly unknown[] }, { config }: AnyClient): string | undefined {
  const protocol = config.protocol?.getShapeId();
  const { schema } = command;
  if (protocol === undefined || schema === undefined || typeof output !== 'object' || output === null) return undefined;
  return missingLists(output, schema[5], protocol);
}

function member(module: SdkModule, name: string): unknown {
  const value = (module as Record<string, unknown>)[name];
  if (value === undefined) throw new Error(`${name} is not re-exported`);
  return value;
}
