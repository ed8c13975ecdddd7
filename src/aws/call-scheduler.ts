import { setTimeout as sleep } from 'node:timers/promises';
import type { CollectionError } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import { createCircuitBreaker, type CallTarget } from './circuit-breaker.ts';
import { isServerFault, readFailure } from './errors.ts';
import { createRegionProbe, type Tried } from './region-probe.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
import type { SharedLimit } from './published-limits.ts';

/** Watches over all attempts of a run: they wait for their turn, are made again when they were one too many, and end when it is no use. */
export interface CallScheduler {
  /**
   * @param action the IAM action of the call
   * @param bounded keeps attempts from being too many at once
   */
  of(place: CallTarget, action: string, bounded: Tried): Tried;
}

/** A call that was not answered in time is made once more: twenty seconds of silence are no hiccup. */
const mostTimeouts = 2;
/** Milliseconds before that: what was sent together times out together, and then it shows whether a service or a Region is gone. */
const afterTimeout = 250;

/**
 * @param mostRefusals refusals of one call as one too many, after which it is given up
 * @param limitOf how fast an operation may be called; `undefined`: as fast as AWS takes it
 */
export function createCallScheduler(
  mostRefusals: number,
  limitOf: (service: string, operation: string) => SharedLimit | undefined,
): CallScheduler {
  const now = () => performance.now();
  const circuits = createCircuitBreaker(now);
  const paces = new Map<string, RateLimiter>();
  const first = createRegionProbe(circuits);
  /** The last of each pace. */
  const refusals = new Map<RateLimiter, CollectionError>();
  const paceOf = ({ service, operation, region }: CallTarget): RateLimiter => {
    const limit = limitOf(service, operation);
    const key = `${region} ${service} ${limit?.of === 'service' ? '' : operation}`;
    let pace = paces.get(key);
    if (pace === undefined) {
      pace = createRateLimiter(limit, now);
      paces.set(key, pace);
    }
    return pace;
  };

  const heard = (place: CallTarget) => {
    circuits.answered(place);
    first.heard(place.region);
  };

  return {
    of(place, action, bounded) {
      const pace = paceOf(place);
      let refused = 0;
      let timeouts = 0;
      // What the SDK shall not try again has no cause: it would look there for a reason to.
      const final = (error: unknown) => {
        const { code, collectionError } = readFailure(error, action);
        return new ReadFailure(code, collectionError);
      };
      return async (attempt) => {
        for (;;) {
          const turn = await pace.acquire(refused > 0);
          let since = 0;
          try {
            const admitted = first.with(place, action, bounded);
            const answer = await admitted(async () => {
              const collectionError = pace.exhausted ? refusals.get(pace) : circuits.givenUp(place);
              if (collectionError !== undefined) throw new ReadFailure('', { ...collectionError, action });
              since = now();
              circuits.asked(place);
              return attempt();
            });
            pace.succeeded(turn);
            heard(place);
            return answer;
          } catch (error) {
            if (error instanceof ReadFailure) {
              pace.released(turn);
              throw error;
            }
            const { collectionError: why } = readFailure(error, action);
            if (why.kind === 'throttled') {
              heard(place);
              refusals.set(pace, why);
              pace.throttled(turn);
              refused += 1;
              if (refused >= mostRefusals || pace.exhausted) throw final(error);
              continue;
            }
            pace.succeeded(turn);
            if (why.kind === 'unreachable') circuits.died(place, why, true, since);
            else if (isServerFault(error)) {
              circuits.died(place, why, false, since);
              first.heard(place.region);
            } else heard(place);
            if (error instanceof Error && error.name === 'TimeoutError') {
              if (++timeouts >= mostTimeouts) throw final(error);
              await sleep(afterTimeout);
            }
            throw error;
          }
        }
      };
    },
  };
}
