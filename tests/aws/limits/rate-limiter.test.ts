import { createRateLimiter, MAX_SLOW_MS, type RateLimiter } from '../../../src/aws/limits/rate-limiter.ts';
import type { RateLimit } from '../../../src/core/rate-limit.ts';

/** AWS as one token bucket; its rate may change over time. */
interface Service {
  readonly perSecond: (seconds: number) => number;
  readonly burst?: number;
  /** Calls per second of another workload. */
  readonly foreign?: number;
}

const LATENCY_MS = 50;

/** Makes calls against a simulated service in simulated time. */
async function callAll(calls: number, { perSecond, burst, foreign = 0 }: Service, limit?: RateLimit) {
  jest.useFakeTimers();
  const limiter: RateLimiter = createRateLimiter({ limit, now: () => Date.now() });
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  let tokens = burst ?? Math.max(1, perSecond(0));
  let countedAt = seconds();
  const accepts = (): boolean => {
    const rate = perSecond(seconds());
    tokens = Math.min(burst ?? Math.max(1, rate), tokens + (seconds() - countedAt) * rate);
    countedAt = seconds();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
  const other = foreign === 0 ? undefined : setInterval(accepts, 1000 / foreign);
  let requests = 0;
  const acceptedAt: number[] = [];
  const throttledAt: number[] = [];
  const call = async (): Promise<boolean> => {
    for (let tries = 0; ; tries += 1) {
      const permit = await limiter.acquire(tries > 0);
      if (limiter.exhausted !== undefined) {
        permit.released();
        return false;
      }
      requests += 1;
      const accepted = accepts();
      (accepted ? acceptedAt : throttledAt).push(seconds());
      await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
      if (accepted) {
        permit.succeeded();
        return true;
      }
      permit.throttled();
    }
  };
  try {
    const all = Promise.all(Array.from({ length: calls }, call)).then((done) => {
      clearInterval(other);
      return done;
    });
    await jest.advanceTimersByTimeAsync(7_200_000);
    const done = (await all).filter((made) => made).length;
    /** Calls per second accepted during a part of the run. */
    const rate = (from: number, to: number) => acceptedAt.filter((at) => at >= from && at < to).length / (to - from);
    return { done, requests, throttled: throttledAt.length / requests, throttledAt, rate, seconds: acceptedAt.at(-1) ?? 0 };
  } finally {
    jest.useRealTimers();
  }
}

test('makes all calls immediately if nothing is throttled', async () => {
  const { done, requests, seconds } = await callAll(500, { perSecond: () => 1e9 });
  expect([done, requests]).toEqual([500, 500]);
  expect(seconds).toBeLessThan(1);
});

describe('an unknown limit', () => {
  test.each([1, 5, 15, 100])('of %d calls per second is reached within 5 seconds, and under 5 %% of calls are throttled', async (limit) => {
    const calls = limit * 60 + 200;
    const { done, throttled, throttledAt, rate, seconds } = await callAll(calls, { perSecond: () => limit });
    const hit = throttledAt[0] ?? 0;
    expect(done).toBe(calls);
    expect(throttled).toBeLessThan(0.05);
    expect(rate(hit + 5, hit + 25)).toBeGreaterThanOrEqual(0.9 * limit);
    expect(rate(hit + 5, seconds)).toBeGreaterThanOrEqual(0.9 * limit);
  });

  test('with a burst of five times the rate does not stay low after the burst', async () => {
    const { throttled, throttledAt, rate, seconds } = await callAll(1500, { perSecond: () => 20, burst: 100 });
    expect(throttled).toBeLessThan(0.05);
    expect(rate((throttledAt[0] ?? 0) + 5, seconds)).toBeGreaterThanOrEqual(18);
  });

  test.each([
    [20, 60],
    [40, 10],
  ])('that changes from %d to %d per second is found again', async (before, after) => {
    const { done, throttled, rate } = await callAll(40 * before + 60 * after, { perSecond: (at) => (at < 40 ? before : after) });
    expect(done).toBe(40 * before + 60 * after);
    expect(throttled).toBeLessThan(0.05);
    expect(rate(55, 75)).toBeGreaterThanOrEqual(0.9 * after);
  });

  test('that is shared with another workload is used to the remaining half', async () => {
    const { done, throttled, throttledAt, rate, seconds } = await callAll(800, { perSecond: () => 20, foreign: 10 });
    expect(done).toBe(800);
    expect(throttled).toBeLessThan(0.05);
    expect(rate((throttledAt[0] ?? 0) + 5, seconds)).toBeGreaterThanOrEqual(9);
  });
});

describe('a known limit', () => {
  test('is kept without a throttled call', async () => {
    expect(await callAll(300, { perSecond: () => 10 }, { perSecond: 5, burst: 5 })).toMatchObject({ done: 300, throttled: 0 });
  });

  test('is used to 95 % even if it is exactly what AWS accepts', async () => {
    const { seconds, throttled } = await callAll(600, { perSecond: () => 15 }, { perSecond: 15, burst: 15 });
    expect(throttled).toBeLessThan(0.05);
    expect(seconds).toBeLessThan((600 - 15) / 15 / 0.95);
  });

  test('that another workload uses to the half is shared', async () => {
    const { throttled, throttledAt, rate, seconds } = await callAll(
      600,
      { perSecond: () => 20, foreign: 10 },
      { perSecond: 20, burst: 20 },
    );
    expect(throttled).toBeLessThan(0.05);
    expect(rate((throttledAt[0] ?? 0) + 5, seconds)).toBeGreaterThanOrEqual(9);
  });
});

describe('a limit that is too low to wait for', () => {
  test('is given up after few calls when nothing is accepted', async () => {
    const { done, requests } = await callAll(400, { perSecond: () => 0, burst: 0 });
    expect(done).toBe(0);
    expect(requests).toBeLessThan(30);
  });

  test('is given up within its bound when one call per second is accepted and there are thousands', async () => {
    const { done, seconds } = await callAll(5000, { perSecond: () => 1 });
    expect(done).toBeGreaterThan(0.9 * (MAX_SLOW_MS / 1000));
    expect(seconds).toBeLessThan(MAX_SLOW_MS / 1000 + 60);
  });

  test('waits at most 30 seconds at a time, regardless of Retry-After', async () => {
    jest.useFakeTimers();
    const limiter = createRateLimiter({ now: () => Date.now() });
    (await limiter.acquire(false)).throttled(3_600_000);
    const started = Date.now();
    const again = limiter.acquire(true).then(() => Date.now() - started);
    await jest.advanceTimersByTimeAsync(3_600_000);
    jest.useRealTimers();
    expect(await again).toBeGreaterThanOrEqual(29_000);
    expect(await again).toBeLessThan(33_000);
  });
});
