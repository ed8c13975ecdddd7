import { getEndpointFromInstructions, toEndpointV1 } from '@smithy/core/endpoints';
import { isClockSkewError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { operation } from '@smithy/core/schema';
import { ReadFailure } from '../core/read-failure.ts';

/** Does something around the sending of a request. */
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

/** As much of a client's settings as the way needs. */
interface Config {
  readonly protocol?: {
    serializeRequest(operation: object, input: unknown, context: object): Promise<Request>;
    deserializeResponse(operation: object, context: object, response: object): Promise<unknown>;
  };
  readonly signer: (scheme: object) => Promise<Signer>;
  readonly region: () => Promise<string>;
  readonly defaultSigningName: string;
  readonly systemClockOffset: number;
  readonly defaultUserAgentProvider: () => Promise<readonly (readonly [string, string?])[]>;
  readonly requestHandler: { handle(request: Request): Promise<Answer> };
}

/** The SDK's list of middleware, as far as it tells what is in it. */
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
 * An SDK command passes some twenty layers, which take more processor time than all else in an audit. A plain read needs four things of
 * them: to be serialized, signed, sent and parsed. This has the SDK's own parts do just these, once. A call that the service answers, also
 * with a refusal, is done by that; with anything else, such as a fault that may pass, the command goes its usual way from the start.
 *
 * The caller passes its own middleware, with names that begin with `onus`, here too.
 *
 * @param toEndpoint is done once for a request
 * @param check is done with each answer before it is parsed
 * @returns prepares one command before its client sends it; `attempt` is done around signing, sending and parsing
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

  /** @returns nothing when the endpoint wants to be spoken to in another way than by a usual signature */
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

    userAgent ??= config.defaultUserAgentProvider().then((parts) => parts.map((part) => part.filter(Boolean).join('/')).join(' '));
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
        // As the SDK's own deserializer does: the error tells how long to wait.
        if (error instanceof Error && !('$response' in error)) Object.defineProperty(error, '$response', { value: response });
        throw isSkewed(error, Date.parse(response.headers['date'] ?? '') - how.signingDate.getTime())
          ? new Error('the clock is wrong', { cause: error })
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

/** The SDK takes every denial for one because of the time; it is one when AWS's clock shows another time. */
const isSkewed = (error: unknown, difference: number): boolean =>
  error instanceof Error && isClockSkewError(error as SdkError) && Math.abs(difference) >= mostSkew;

/** Milliseconds; AWS takes signatures of five minutes before and after. */
const mostSkew = 240_000;

/** A refusal that would be the same at the next attempt. */
function isFinal(error: unknown): boolean {
  if (error instanceof ReadFailure) return true;
  if (!(error instanceof Error) || !('$fault' in error) || error.$fault !== 'client') return false;
  return !isThrottlingError(error as SdkError) && !isTransientError(error as SdkError);
}
