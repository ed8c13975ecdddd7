import { setTimeout as sleep } from 'node:timers/promises';
import type { CollectionError } from '../../core/fact.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { createCircuitBreaker, type CallTarget } from './circuit-breaker.ts';
import type { LimitInUse, PublishedLimit } from '../../core/rate-limit.ts';
import type { CallSlots } from './call-slots.ts';
import { errorCode, isServerFault, readFailure, retryAfterMs } from '../errors.ts';
import { createLimitGroups } from './limit-groups.ts';
import { createRegionProbe, type Tried } from '../region-probe.ts';
import { MAX_RETRY_AFTER_MS, type RateLimiter } from './rate-limiter.ts';

/** Makes all attempts of a run: each waits for its rate limit and a free slot, throttled calls are retried, and hopeless ones are given up. */
export interface CallScheduler {
  /**
   * Returns what makes the attempts of one call.
   * @param action the IAM action of the call
   */
  of(place: CallTarget, action: string): Tried;
  /** The known limit that most calls wait for. */
  waitingFor(): LimitInUse | undefined;
}

export interface CallSchedulerOptions {
  /** How often one call may be throttled before it is given up. */
  readonly maxThrottles: number;
  /** How fast an operation may be called; `undefined`: as fast as AWS accepts calls. */
  readonly limitOf: (service: string, operation: string) => PublishedLimit | undefined;
  readonly slots: CallSlots;
}

/** A call that times out is made once more: twenty seconds of silence are not a hiccup. */
const MAX_TIMEOUTS = 2;
/** Calls sent together time out together; after this time it shows whether a service or a Region does not answer. */
const AFTER_TIMEOUT_MS = 250;

export function createCallScheduler({ maxThrottles, limitOf, slots }: CallSchedulerOptions): CallScheduler {
  const now = () => performance.now();
  const circuits = createCircuitBreaker(now);
  const limits = createLimitGroups(limitOf, now);
  const first = createRegionProbe(circuits);
  /** The last throttling error of each limiter. */
  const refusals = new Map<RateLimiter, CollectionError>();

  /** Why the limiter has given up, in the words of AWS's last throttling error. */
  const givenUp = (limiter: RateLimiter): CollectionError | undefined => {
    const refusal = refusals.get(limiter);
    if (limiter.exhausted === undefined || refusal === undefined) return undefined;
    return { ...refusal, message: `${refusal.message}; gave up because ${limiter.exhausted}` };
  };

  const heard = (place: CallTarget) => {
    circuits.answered(place);
    first.heard(place.region);
  };

  return {
    waitingFor: limits.busiest,
    of(place, action) {
      let refused = 0;
      let timeouts = 0;
      // The SDK retries some errors because of their cause, so a final error has none.
      const final = (error: unknown) => {
        const { code, collectionError } = readFailure(error, action);
        return new ReadFailure(code, collectionError);
      };
      return async (attempt) => {
        for (;;) {
          const limiter = limits.limiterFor(place);
          const permit = await limiter.acquire(refused > 0);
          const urgent = limiter.status.perSecond !== Number.POSITIVE_INFINITY;
          let since = 0;
          try {
            const admitted = first.with(place, action, (work) => slots.run(urgent, work));
            const answer = await admitted(async () => {
              const collectionError = givenUp(limiter) ?? circuits.givenUp(place);
              if (collectionError !== undefined) throw new ReadFailure('', { ...collectionError, action });
              since = now();
              circuits.asked(place);
              return attempt();
            });
            permit.succeeded();
            heard(place);
            return answer;
          } catch (error) {
            if (error instanceof ReadFailure) {
              permit.released();
              throw error;
            }
            const { collectionError: why } = readFailure(error, action);
            if (why.kind === 'throttled') {
              heard(place);
              const wait = retryAfterMs(error);
              const asked = wait > MAX_RETRY_AFTER_MS ? ` (Retry-After: ${wait / 1000} s; Onus waits ${MAX_RETRY_AFTER_MS / 1000} s)` : '';
              refusals.set(limiter, { ...why, message: `${why.message}${asked}` });
              limits.throttled(place);
              permit.throttled(wait);
              refused += 1;
              if (refused < maxThrottles && limiter.exhausted === undefined) continue;
              throw new ReadFailure(errorCode(error), givenUp(limiter) ?? refusals.get(limiter) ?? why);
            }
            permit.succeeded();
            if (why.kind === 'unreachable') circuits.died(place, { collectionError: why, silent: true, since });
            else if (isServerFault(error)) {
              circuits.died(place, { collectionError: why, silent: false, since });
              first.heard(place.region);
            } else heard(place);
            if (error instanceof Error && error.name === 'TimeoutError') {
              if (++timeouts >= MAX_TIMEOUTS) throw final(error);
              await sleep(AFTER_TIMEOUT_MS);
            }
            throw error;
          }
        }
      };
    },
  };
}
