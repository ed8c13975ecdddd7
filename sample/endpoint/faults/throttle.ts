import { limitKey, type PublishedLimits, publishedLimitOf } from '../../../src/core/rate-limit.ts';
import { createTokenBuckets } from './token-buckets.ts';
import type { Call } from '../types.ts';

/** Enforces rate limits in each account and Region. */
export interface Throttle {
  /** Takes a token from the bucket of the call; false if AWS would throttle the call. */
  accepts(call: Call): boolean;
}

/** @param now a monotonic clock in milliseconds */
export const createThrottle = (limits: PublishedLimits, now: () => number): Throttle => {
  const buckets = createTokenBuckets(now);
  return {
    accepts: ({ accountId, region, service, operation }) => {
      const limit = publishedLimitOf(limits, service, operation);
      return limit === undefined || buckets.take(`${accountId}/${region}/${limitKey(service, operation, limit)}`, limit);
    },
  };
};
