import type { RateLimit } from '../../../src/core/rate-limit.ts';

/** Token buckets by key, full at first and refilled continuously. */
export interface TokenBuckets {
  /** Takes a token; false if the bucket is empty. */
  take(key: string, limit: RateLimit): boolean;
}

/** @param now a monotonic clock in milliseconds */
export const createTokenBuckets = (now: () => number): TokenBuckets => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (key, { perSecond, burst }) => {
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
};
