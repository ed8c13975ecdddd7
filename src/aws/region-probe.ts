import pLimit, { type LimitFunction } from 'p-limit';
import { ReadFailure } from '../core/read-failure.ts';
import { type CircuitBreaker, FAILURES_TO_OPEN, type CallTarget } from './limits/circuit-breaker.ts';

/** Wraps an attempt. */
export type Tried = <T>(attempt: () => Promise<T>) => Promise<T>;

/** Makes few calls at once to a Region that has not answered yet, so a silent Region neither takes all slots nor delays the run. */
export interface RegionProbe {
  /** Wraps a call. @param action the IAM action of the call */
  with(place: CallTarget, action: string, bounded: Tried): Tried;
  /** Records a response from the Region. */
  heard(region: string): void;
}

/** Concurrent attempts in such a Region, each to another service: they show whether one service or all of them are unreachable. */
const MAX_FIRST_ATTEMPTS = 6;
/** Time after the limit, so that responses that have already arrived count. */
const GRACE_MS = 250;

export function createRegionProbe(circuits: CircuitBreaker): RegionProbe {
  /** Limits by Region, and by service in it. */
  const limits = new Map<string, Map<string, LimitFunction>>();
  const limitOf = (region: string, of: string, most: number): LimitFunction => {
    const ofRegion = limits.get(region) ?? new Map<string, LimitFunction>();
    limits.set(region, ofRegion);
    const limit = ofRegion.get(of) ?? pLimit(most);
    ofRegion.set(of, limit);
    return limit;
  };

  /** Stops waiting if the whole Region turns out to be unreachable. */
  const unlessUnreachable = <T>(work: Promise<T>, place: CallTarget, action: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const collectionError = circuits.givenUp(place);
        if (collectionError !== undefined) reject(new ReadFailure('', { ...collectionError, action }));
      }, FAILURES_TO_OPEN + GRACE_MS);
      work.finally(() => clearTimeout(timer)).then(resolve, reject);
    });

  return {
    with(place, action, bounded) {
      if (!circuits.unheard(place)) return bounded;
      const ofRegion = limitOf(place.region, '', MAX_FIRST_ATTEMPTS);
      const ofService = limitOf(place.region, place.service, 1);
      return (attempt) => ofService(() => ofRegion(() => bounded(() => unlessUnreachable(attempt(), place, action))));
    },
    heard(region) {
      for (const limit of limits.get(region)?.values() ?? []) limit.concurrency = Number.POSITIVE_INFINITY;
      limits.delete(region);
    },
  };
}
