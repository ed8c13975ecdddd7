import { hash } from 'node:crypto';
import type { Call, CallLog, DuplicateCall } from './types.ts';
import type { WireRequest } from './protocols/wire.ts';

/** Longer bodies are identified by their hash. */
const MAX_LOGGED_BODY_CHARACTERS = 2_000;

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const describe = ({ method, path, query, body }: WireRequest): string => {
  const search = query.size > 0 ? `?${query}` : '';
  const text = body.length > MAX_LOGGED_BODY_CHARACTERS ? hash('sha256', body) : body.toString('latin1');
  return `${method} ${path}${search} ${text}`.trimEnd();
};

/** Records calls for a `CallLog`. */
export interface CallRecorder {
  connected(): void;
  started(): void;
  ended(): void;
  called(call: Call): void;
  /** Records a call that was not throttled. */
  accepted(call: Call): void;
  unanswered(call: Call): void;
  failed(code: string): void;
  answered(call: Call, request: WireRequest): void;
  read(): CallLog;
  reset(): void;
}

export const createCallRecorder = (): CallRecorder => {
  const operations = new Map<string, number>();
  const places = new Map<string, number>();
  const accepted = new Map<string, number>();
  const errors = new Map<string, number>();
  const unanswered = new Map<string, number>();
  const answers = new Map<string, { call: Call; request: string; times: number }>();
  let connections = 0;
  let inFlight = 0;
  let maxInFlight = 0;

  const duplicates = (): DuplicateCall[] =>
    [...answers.values()]
      .filter(({ times }) => times > 1)
      .map(({ call: { service, operation, accountId, region }, request, times }) => ({
        call: `${service}:${operation}`,
        accountId,
        region,
        request,
        times,
      }));

  return {
    connected: () => {
      connections += 1;
    },
    started: () => {
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
    },
    ended: () => {
      inFlight -= 1;
    },
    called: ({ service, operation, accountId, region }) => {
      count(operations, `${service}:${operation}`);
      count(places, `${accountId}/${region}`);
    },
    accepted: ({ service, operation, region }) => count(accepted, `${region} ${service}:${operation}`),
    unanswered: ({ service, operation }) => count(unanswered, `${service}:${operation}`),
    failed: (code) => count(errors, code),
    answered: (call, wire) => {
      const request = describe(wire);
      const key = `${call.accountId}/${call.region}/${call.service}:${call.operation} ${request}`;
      const known = answers.get(key);
      if (known) known.times += 1;
      else answers.set(key, { call, request, times: 1 });
    },
    read: () => ({
      total: [...operations.values()].reduce((sum, times) => sum + times, 0),
      operations: Object.fromEntries(operations),
      places: Object.fromEntries(places),
      accepted: Object.fromEntries(accepted),
      errors: Object.fromEntries(errors),
      unanswered: Object.fromEntries(unanswered),
      duplicates: duplicates(),
      maxInFlight,
      connections,
    }),
    reset: () => {
      for (const counts of [operations, places, accepted, errors, unanswered, answers]) counts.clear();
      connections = 0;
      maxInFlight = inFlight;
    },
  };
};
