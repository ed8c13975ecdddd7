import type { Aws, ApiCalls } from '../core/collector.ts';

/** Remembers the IAM action of the last call of a read: the one to name if the answer lacks what the read needs. */
export interface CallTrace {
  action: string | undefined;
}

/**
 * Limits calls to the declared operations, so that the permissions derived from the declarations are the ones really needed.
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
    pages: (service, operation, input, token) => {
      check(service.name, operation);
      if (trace !== undefined) trace.action = service.action(operation);
      return aws.pages(service, operation, input, token);
    },
    in: (region) => onlyDeclared(aws.in(region), declared, trace),
  };
}

/** So many answers are remembered, the latest ones: enough for all that few resources share, and little memory where there are many. */
const remembered = 2000;

/**
 * Makes identical calls of a run once, as far as memory reaches: two facts that stand in the same answer cost one call, and so do two
 * services that ask the same of one bucket. Listings are shared by shared reads instead.
 */
export function cacheCalls(aws: Aws, limit = remembered): Aws {
  const answers = new Map<string, Promise<unknown>>();
  const remember = (region: string, inRegion: Aws): Aws => ({
    call: (service, operation, input) => {
      const key = `${region} ${service.name}:${operation} ${JSON.stringify(input)}`;
      let answer = answers.get(key) as ReturnType<typeof inRegion.call<object, never>> | undefined;
      if (answer === undefined) {
        answer = inRegion.call(service, operation, input) as ReturnType<typeof inRegion.call<object, never>>;
        const [oldest] = answers.keys();
        if (answers.size >= limit && oldest !== undefined) answers.delete(oldest);
      } else answers.delete(key);
      answers.set(key, answer);
      return answer as never;
    },
    pages: (service, operation, input, token) => inRegion.pages(service, operation, input, token),
    in: (other) => remember(other, inRegion.in(other)),
  });
  return remember('', aws);
}
