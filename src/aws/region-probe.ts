import pLimit, { type LimitFunction } from 'p-limit';
import { ReadFailure } from '../core/read-failure.ts';
import { type CircuitBreaker, FAILURES_TO_OPEN, type CallTarget } from './circuit-breaker.ts';

/** Makes an attempt, around which something else happens. */
export type Tried = <T>(attempt: () => Promise<T>) => Promise<T>;

/** Makes few calls at once to a Region that has not answered yet, so a silent Region neither takes all slots nor delays the run. */
export interface RegionProbe {
  /** @param action the IAM action of the call */
  with(place: CallTarget, action: string, bounded: Tried): Tried;
  /** Something came back from the Region. */
  heard(region: string): void;
}

/** Attempts under way at once in such a Region, each at another service: it shows whether a service is silent or all are. */
const mostFirsts = 6;
/** Milliseconds beyond the patience: what has come meanwhile is heard. */
const grace = 250;

export function createRegionProbe(circuits: CircuitBreaker): RegionProbe {
  /** Of each Region, and of each service in it. */
  const limits = new Map<string, Map<string, LimitFunction>>();
  const limitOf = (region: string, of: string, most: number): LimitFunction => {
    const ofRegion = limits.get(region) ?? new Map<string, LimitFunction>();
    limits.set(region, ofRegion);
    const limit = ofRegion.get(of) ?? pLimit(most);
    ofRegion.set(of, limit);
    return limit;
  };

  /** Does not wait for an answer from a Region that turns out to be silent as a whole. */
  const unlessDark = <T>(work: Promise<T>, place: CallTarget, action: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const collectionError = circuits.givenUp(place);
        if (collectionError !== undefined) reject(new ReadFailure('', { ...collectionError, action }));
      }, FAILURES_TO_OPEN + grace);
      work.finally(() => clearTimeout(timer)).then(resolve, reject);
    });

  return {
    with(place, action, bounded) {
      if (!circuits.unheard(place)) return bounded;
      const ofRegion = limitOf(place.region, '', mostFirsts);
      const ofService = limitOf(place.region, place.service, 1);
      return (attempt) => ofService(() => ofRegion(() => bounded(() => unlessDark(attempt(), place, action))));
    },
    heard(region) {
      for (const limit of limits.get(region)?.values() ?? []) limit.concurrency = Number.POSITIVE_INFINITY;
      limits.delete(region);
    },
  };
}
