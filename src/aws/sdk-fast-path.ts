import { getEndpointFromInstructions, toEndpointV1 } from '@smithy/core/endpoints';
import { isClockSkewError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { operation } from '@smithy/core/schema';
import { ReadFailure } from '../core/read-failure.ts';

/** Wraps the sending of a request. */
export type Layer = (next: Send) => Send;

type Send = (args: { readonly request: Request }) => Promise<Answer>;

interface Request {
  hostname: string;
  path: string;
  readonly port?: number;
  readonly method: string;
  readonly headers: Record<string, string>;
}

interface Answer {
  readonly response: { readonly statusCode: number; readonly headers: Record<string, string> };
  readonly output?: unknown;
}

interface Signing {
  readonly signingDate: Date;
  readonly signingRegion: string;
  readonly signingService: string;
}

interface Signer {
  sign(request: Request, how: Signing): Promise<Request>;
}

/** The client settings that the fast path uses. */
interface Config {
  readonly protocol?: {
    serializeRequest(operation: object, input: unknown, context: object): Promise<Request>;
    deserializeResponse(operation: object, context: object, response: object): Promise<unknown>;
  };
  readonly signer: (scheme: object) => Promise<Signer>;
  readonly region: () => Promise<string>;
  readonly defaultSigningName: string;
  readonly systemClockOffset: number;
  readonly defaultUserAgentProvider: (config: object) => Promise<readonly (readonly [string, string?])[]>;
  readonly requestHandler: { handle(request: Request): Promise<Answer> };
}

/** The middleware stack of the SDK. */
interface Stack {
  concat(other: Stack): Stack;
  identify(): string[];
}

interface Command {
  readonly input: object;
  readonly schema?: readonly [number, string, string, object, unknown, unknown];
  readonly middlewareStack: Stack;
  resolveMiddleware(stack: Stack, config: object, options: unknown): (command: unknown) => Promise<unknown>;
}

/** Middleware that does not affect reads, or that the fast path replaces. Commands with any other middleware go through the SDK. */
const plain = new Set([
  'addExpectContinueMiddleware',
  'bucketEndpointMiddleware',
  'contentLengthMiddleware',
  'deserializerMiddleware',
  'endpointV2Middleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
  'loggerMiddleware',
  'recursionDetectionMiddleware',
  'regionRedirectEndpointMiddleware',
  'regionRedirectMiddleware',
  'retryMiddleware',
  's3ExpressMiddleware',
  'serializerMiddleware',
  'throw200ExceptionsMiddleware',
  'validateBucketNameMiddleware',
]);

const namesOf = (stack: Stack): string[] => stack.identify().map((text) => text.split(' ')[0] ?? '');

/**
 * Returns a function that prepares a command to skip most middleware. An SDK command passes about twenty layers, which take more CPU time
 * than the rest of an audit. A read needs four steps: serialize, sign, send and parse. The fast path runs the SDK's code for these steps
 * once. If the service returns a result or a final error, the call is done; otherwise, the command runs through the SDK's stack.
 *
 * The caller passes its own middleware, with names that begin with `onus`, here too.
 *
 * @param toEndpoint wraps each request once
 * @param check wraps each response before it is parsed
 * @returns prepares a command before its client sends it; `attempt` wraps signing, sending and parsing
 */
export function createFastPath(toEndpoint: Layer, check: Layer): (command: object, attempt: Layer) => void {
  const allowed = new Map<unknown, boolean>();
  const signers = new Map<string, Promise<Signer>>();
  let userAgent: Promise<string> | undefined;

  function isPlain(command: Command, stack: Stack, config: Config): boolean {
    let answer = allowed.get(command.constructor);
    if (answer === undefined) {
      const probe = new (command.constructor as new (input: object) => Command)(command.input);
      probe.resolveMiddleware(stack, config, {});
      const names = namesOf(stack.concat(probe.middlewareStack));
      answer =
        config.protocol !== undefined && command.schema !== undefined && names.every((name) => plain.has(name) || name.startsWith('onus'));
      allowed.set(command.constructor, answer);
    }
    return answer;
  }

  async function signerOf(config: Config, scheme: object | undefined): Promise<readonly [Signer, Signing]> {
    const { signingName = config.defaultSigningName, signingRegion = await config.region() } = (scheme ?? {}) as {
      signingName?: string;
      signingRegion?: string;
    };
    const key = `${signingName} ${signingRegion}`;
    let signer = signers.get(key);
    if (signer === undefined) {
      signer = config.signer({ name: 'sigv4', signingName, signingRegion, properties: {} });
      signers.set(key, signer);
    }
    const signingDate = new Date(Date.now() + config.systemClockOffset);
    return [await signer, { signingDate, signingRegion, signingService: signingName }];
  }

  /** Sends a command once. @returns `undefined` if the endpoint requires another authentication scheme than Signature Version 4 */
  async function once(command: Command, config: Config, attempt: Layer): Promise<object | undefined> {
    const { protocol, requestHandler } = config;
    const [, namespace, name, traits, input, output] = command.schema ?? [];
    if (protocol === undefined || namespace === undefined || name === undefined) return undefined;
    const of = operation(namespace, name, traits as never, input as never, output as never);
    const endpoint = await getEndpointFromInstructions(command.input as never, command.constructor as never, config as never, {});
    const { authSchemes, backend } = endpoint.properties as { authSchemes?: readonly { name?: string }[]; backend?: string };
    const scheme = authSchemes?.find((offered) => offered.name === 'sigv4');
    if (backend !== undefined || (authSchemes !== undefined && scheme === undefined)) return undefined;
    const context = Object.assign(Object.create(config), { endpoint: async () => toEndpointV1(endpoint) }) as object;
    const request = await protocol.serializeRequest(of, command.input, context);

    userAgent ??= config.defaultUserAgentProvider(config).then((parts) => parts.map((part) => part.filter(Boolean).join('/')).join(' '));
    const agent = await userAgent;
    const handle = check((signed) => requestHandler.handle(signed.request));
    const send: Send = async (args) => {
      const { headers, hostname, port } = args.request;
      headers['host'] = port === undefined ? hostname : `${hostname}:${port}`;
      headers['user-agent'] = agent;
      const [signer, how] = await signerOf(config, scheme);
      const { response } = await handle({ request: await signer.sign(args.request, how) });
      try {
        return { response, output: await protocol.deserializeResponse(of, context, response) };
      } catch (error) {
        // As in the SDK's deserializer: the response contains the time to wait. Service exceptions have the property without a value.
        if (error instanceof Error && (error as { $response?: object }).$response === undefined)
          Object.defineProperty(error, '$response', { value: response, enumerable: false });
        throw isSkewed(error, Date.parse(response.headers['date'] ?? '') - how.signingDate.getTime())
          ? new Error('the system clock is wrong', { cause: error })
          : error;
      }
    };
    return toEndpoint(attempt(send))({ request });
  }

  return (given, attempt) => {
    const command = given as Command;
    const usual = command.resolveMiddleware.bind(command);
    command.resolveMiddleware = (stack, settings, options) => {
      const config = settings as Config;
      if (!isPlain(command, stack, config)) return usual(stack, settings, options);
      return async (args) => {
        try {
          const answer = await once(command, config, attempt);
          if (answer !== undefined) return answer;
        } catch (error) {
          if (isFinal(error)) throw error;
        }
        return usual(stack, settings, options)(args);
      };
    };
  };
}

type SdkError = Parameters<typeof isTransientError>[0];

/** Whether a denial is due to clock skew. The SDK assumes this for every denial; here the clocks must differ. */
const isSkewed = (error: unknown, difference: number): boolean =>
  error instanceof Error && isClockSkewError(error as SdkError) && Math.abs(difference) >= MAX_SKEW_MS;

/** AWS accepts signatures within five minutes. */
const MAX_SKEW_MS = 240_000;

/** Whether a retry would return the same error. */
function isFinal(error: unknown): boolean {
  if (error instanceof ReadFailure) return true;
  if (!(error instanceof Error) || !('$fault' in error) || error.$fault !== 'client') return false;
  return !isThrottlingError(error as SdkError) && !isTransientError(error as SdkError);
}
