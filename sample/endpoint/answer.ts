import { setTimeout as sleep } from 'node:timers/promises';
import { AwsError } from './aws-error.ts';
import type { CallRecorder } from './call-log.ts';
import type { FaultInjector } from './faults/faults.ts';
import { withBucketInPath } from './http.ts';
import type { Identities } from './identity.ts';
import type { ServiceModel } from './model.ts';
import {
  denied,
  expired,
  failed,
  fault500,
  type Refused,
  refuseUnsigned,
  throttled,
  unknownKey,
  unknownOperation,
} from './faults/refusals.ts';
import { asksForFirstPage, omitToken, repeatToken } from './faults/repeat-token.ts';
import { readScope, resolveTarget } from './resolve.ts';
import { bare, emptied, halved } from './faults/spoil.ts';
import type { Throttle } from './faults/throttle.ts';
import type { Account, Call, Fault, Handler, ServiceData } from './types.ts';
import type { Operation, WireRequest, WireResponse } from './protocols/wire.ts';

/** The reply to a request. */
export type Reply =
  | { readonly how: 'whole' | 'truncated' | 'stalled'; readonly response: WireResponse }
  /** `cut`: the connection ends without a response; `never`: it stays open. */
  | { readonly how: 'cut' | 'never' };

export interface AnswererOptions {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Services that all accounts share. They take precedence over those of accounts for calls that `owns` accepts. */
  readonly shared: readonly SharedService[];
  readonly identities: Identities;
  readonly recorder: CallRecorder;
  readonly latencyMs: number;
  readonly faults: () => FaultInjector;
  readonly throttle: Throttle;
}

/** A service of the endpoint itself, independent of account data. */
export interface SharedService {
  readonly data: ServiceData;
  owns(call: Call, input: object): boolean;
}

type AnyHandler = Handler<object, object>;

const HTML_PAGE: WireResponse = {
  status: 503,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>503 Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>',
};

const PORTAL: WireResponse = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html><head><title>Welcome</title></head><body><form action="/login"><input name="user"/></form></body></html>',
};

const EMPTY: WireResponse = { status: 200, headers: {}, body: '' };

const handlersOf = (account: Account): Map<string, AnyHandler> =>
  new Map(
    account.services.flatMap(({ service, operations }) =>
      Object.entries(operations).map(([name, handler]) => [`${service}:${name}`, handler as AnyHandler] as const),
    ),
  );

/** Returns a function that answers requests from account data, after applying faults. */
export const createAnswerer = ({ accounts, shared, identities, recorder, latencyMs, faults, throttle }: AnswererOptions) => {
  const handlers = new Map([...accounts].map(([id, account]) => [id, handlersOf(account)]));

  const handlerOf = (call: Call, input: object): AnyHandler | undefined => {
    const own = shared.find(({ data, owns }) => data.service === call.service && call.operation in data.operations && owns(call, input));
    return (
      (own?.data.operations[call.operation] as AnyHandler | undefined) ??
      handlers.get(call.accountId)?.get(`${call.service}:${call.operation}`)
    );
  };

  const refuse = (model: ServiceModel, error: AwsError, requestId: string): Reply => {
    recorder.failed(error.code);
    return { how: 'whole', response: model.protocol.writeError(error, requestId) };
  };

  const strikeBack = (fault: Fault, refused: Refused, requestId: string): Reply | undefined => {
    const { model } = refused;
    switch (fault.kind) {
      case 'denied':
        return refuse(model, denied(refused, fault.action), requestId);
      case 'throttled':
        return refuse(model, throttled(model), requestId);
      case 'fault500':
        return refuse(model, fault500(model), requestId);
      case 'expired':
        return refuse(model, expired(model), requestId);
      case 'html':
      case 'portal':
      case 'empty':
        recorder.failed(fault.kind);
        return { how: 'whole', response: fault.kind === 'html' ? HTML_PAGE : fault.kind === 'portal' ? PORTAL : EMPTY };
      case 'hang':
      case 'reset':
        recorder.failed(fault.kind);
        return { how: fault.kind === 'hang' ? 'never' : 'cut' };
      default:
        return undefined;
    }
  };

  const answerFrom = async (operation: Operation, refused: Refused, fault: Fault | undefined): Promise<object> => {
    const { call, input } = refused;
    const handler = handlerOf(call, input);
    if (!handler) {
      recorder.unanswered(call);
      throw denied(refused);
    }
    switch (fault?.kind) {
      case 'repeatToken':
        return repeatToken(operation, await handler(omitToken(operation, input), call));
      case 'emptyPage': {
        const output = await handler(omitToken(operation, input), call);
        return asksForFirstPage(operation, input) ? repeatToken(operation, emptied(output)) : output;
      }
      case 'bare':
        return bare(operation.output, await handler(input, call)) as object;
      default:
        return handler(input, call);
    }
  };

  return async (received: WireRequest, requestId: string): Promise<Reply> => {
    const scope = readScope(received.headers, received.query);
    const request = scope?.signingName.startsWith('s3') ? withBucketInPath(received) : received;
    const target = scope && (await resolveTarget(scope.signingName, request));
    if (!scope || !target) {
      recorder.failed('MissingAuthenticationToken');
      return { how: 'whole', response: refuseUnsigned(request, requestId) };
    }
    const { model, operation, labels } = target;
    const principal = identities.find(scope.accessKeyId);
    const account = principal && accounts.get(principal.accountId);
    if (!account) return refuse(model, unknownKey(model), requestId);
    if (!operation) return refuse(model, unknownOperation(model, request), requestId);

    const call: Call = {
      accountId: account.id,
      region: scope.region,
      service: model.id,
      operation: operation.name,
      principal: principal.arn,
    };
    recorder.called(call);
    try {
      const input = await model.protocol.read(operation, request, labels);
      const refused: Refused = { model, call, account, input };
      const { delayMs, fault } = faults().strike(call, input);
      if (latencyMs + delayMs > 0) await sleep(latencyMs + delayMs);
      if (!throttle.accepts(call)) return refuse(model, throttled(model), requestId);
      recorder.accepted(call);
      const struck = fault && strikeBack(fault, refused, requestId);
      if (struck) return struck;
      const output = await answerFrom(operation, refused, fault);
      const response = model.protocol.write(operation, output, requestId);
      if (fault?.kind === 'truncate') return { how: 'truncated', response };
      if (fault?.kind === 'stall') return { how: 'stalled', response };
      if (fault?.kind === 'half') return { how: 'whole', response: halved(response) };
      recorder.answered(call, request);
      return { how: 'whole', response };
    } catch (error) {
      return refuse(model, error instanceof AwsError ? error : failed(model, call, error), requestId);
    }
  };
};
