import type { Aws, ApiCalls } from '../core/collector.ts';

/** The IAM action of the last call of a read, which an error names if the response lacks a value. */
export interface CallTrace {
  action: string | undefined;
}

/**
 * Limits calls to the declared operations, so that the permissions derived from them are complete.
 * @param trace gets the IAM action of each call
 */
export function onlyDeclared(aws: Aws, declared: readonly ApiCalls[], trace?: CallTrace): Aws {
  const check = (service: string, operation: string) => {
    if (!declared.some((reads) => reads.service.name === service && reads.operations.includes(operation))) {
      throw new Error(`${service}:${operation} is called but not declared`);
    }
  };
  return {
    call: async (service, operation, input) => {
      check(service.name, operation);
      if (trace !== undefined) trace.action = service.action(operation);
      return aws.call(service, operation, input);
    },
    pages: (service, operation, request) => {
      check(service.name, operation);
      if (trace !== undefined) trace.action = service.action(operation);
      return aws.pages(service, operation, request);
    },
    in: (region) => onlyDeclared(aws.in(region), declared, trace),
  };
}

/** Cached responses of each service, the latest ones: enough for calls that several facts share, without filling memory in large accounts. */
const DEFAULT_CACHED_CALLS = 2000;

/**
 * Caches identical calls of a run: two facts from the same response cost one call, as do two services that read the same bucket. A call
 * under way is never evicted while it waits for its rate limit, and the many calls of a fast service do not evict those of a slow one. Shared
 * reads cache listings.
 */
export function cacheCalls(aws: Aws, limit = DEFAULT_CACHED_CALLS): Aws {
  const underWay = new Map<string, Promise<unknown>>();
  const answersByService = new Map<string, Map<string, Promise<unknown>>>();
  const once = (service: string, key: string, call: () => Promise<unknown>): Promise<unknown> => {
    const answers = answersByService.get(service) ?? new Map<string, Promise<unknown>>();
    answersByService.set(service, answers);
    const known = underWay.get(key) ?? answers.get(key);
    if (known !== undefined) {
      // The answers used last are kept longest.
      if (answers.delete(key)) answers.set(key, known);
      return known;
    }
    const answer = call();
    underWay.set(key, answer);
    const settled = () => {
      underWay.delete(key);
      const [oldest] = answers.keys();
      if (answers.size >= limit && oldest !== undefined) answers.delete(oldest);
      answers.set(key, answer);
    };
    answer.then(settled, settled);
    return answer;
  };
  const cached = (region: string, inRegion: Aws): Aws => ({
    call: (service, operation, input) =>
      once(service.name, `${region} ${service.name}:${operation} ${JSON.stringify(input)}`, () =>
        inRegion.call(service, operation, input),
      ) as never,
    pages: (service, operation, request) => inRegion.pages(service, operation, request),
    in: (other) => cached(other, inRegion.in(other)),
  });
  return cached('', aws);
}
