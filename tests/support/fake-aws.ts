import type { Aws } from '../../src/core/collector.ts';
import type { CollectionError } from '../../src/core/fact.ts';
import { ReadFailure } from '../../src/core/read-failure.ts';

/** Responses by operation; a function gets the input and the Region, and can throw. */
export type Answers = Readonly<Record<string, object | ((input: Record<string, unknown>, region: string) => object)>>;

/** An account in memory: no SDK, no network. `calls` lists the calls as `Region service:Operation input`. */
export function fakeAws(answers: Answers): Aws & { readonly calls: string[] } {
  const calls: string[] = [];
  const inRegion = (region: string): Aws => ({
    call: async (service, operation, input) => {
      calls.push(`${region} ${service.name}:${operation} ${JSON.stringify(input)}`);
      const answer = answers[operation];
      if (answer === undefined)
        throw refused('UnknownOperation', { kind: 'unsupported', action: service.action(operation), message: 'unknown' });
      return (typeof answer === 'function' ? answer(input as Record<string, unknown>, region) : answer) as never;
    },
    pages: async function* (service, operation, { input, token }) {
      const [from, to] = typeof token === 'string' ? [token, token] : token;
      let page = (await inRegion(region).call(service, operation, input)) as Record<string, unknown>;
      yield page as never;
      while (page[to] !== undefined) {
        page = (await inRegion(region).call(service, operation, { ...(input as object), [from]: page[to] } as never)) as Record<
          string,
          unknown
        >;
        yield page as never;
      }
    },
    in: inRegion,
  });
  return { ...inRegion('eu-west-1'), calls };
}

export const refused = (code: string, collectionError: CollectionError): ReadFailure => new ReadFailure(code, collectionError);
export const denied = (action: string): ReadFailure =>
  refused('AccessDenied', { kind: 'denied', action, message: `not authorized to perform: ${action}` });
