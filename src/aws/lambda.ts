import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { UserError } from '../core/user-error.ts';
import { credentialsFor } from './credentials.ts';
import { errorCode, errorMessage } from './errors.ts';
import { homeRegion } from './home-region.ts';
import { proxyConfig } from './proxy.ts';

export interface FunctionOptions {
  readonly profile?: string | undefined;
  /** Default: the Region of the SDK configuration. */
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
  /** Stops waiting; the function continues. */
  readonly signal?: AbortSignal | undefined;
}

/** Time limit of a function, 15 minutes, plus one minute to start. */
const MAX_INVOCATION_MS = 16 * 60_000;

/** Invokes a function and returns its result. It does not retry: a second attempt would run the function twice. @throws {UserError} */
export async function invokeFunction(name: string, event: object, options: FunctionOptions): Promise<unknown> {
  const { profile, signal, endpoint } = options;
  const region = options.region ?? (await homeRegion(profile));
  const client = new LambdaClient({
    region,
    credentials: credentialsFor({ profile, region, endpoint }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 5_000,
      requestTimeout: MAX_INVOCATION_MS,
      throwOnRequestTimeout: true,
      ...proxyConfig().requestHandler,
    }),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  try {
    const command = new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) });
    const { FunctionError, Payload } = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
    const answer = JSON.parse(Payload?.transformToString() || 'null') as { errorMessage?: unknown } | null;
    if (FunctionError !== undefined) throw new UserError(`the function ${name} failed: ${String(answer?.errorMessage ?? FunctionError)}`);
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UserError) throw error;
    const hint = errorCode(error) === 'ResourceNotFoundException' ? ': deploy it, or set --function and --region' : '';
    throw new UserError(`the function ${name} in ${region} cannot be invoked: ${errorMessage(error)}${hint}`, error);
  } finally {
    client.destroy();
  }
}
