import { createRateLimiter, type RateLimit, type RateLimiter } from '../../src/aws/rate-limiter.ts';

/** A service that takes `perSecond` calls, a second's worth at once, and refuses the rest; time is simulated. */
async function callAll(calls: number, perSecond: number, limit?: RateLimit) {
  jest.useFakeTimers();
  const pace: RateLimiter = createRateLimiter(limit, () => Date.now());
  const started = Date.now();
  let tokens = perSecond;
  let countedAt = started;
  let requests = 0;
  let refused = 0;
  const takes = (): boolean => {
    tokens = Math.min(Math.max(1, perSecond), tokens + ((Date.now() - countedAt) / 1000) * perSecond);
    countedAt = Date.now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
  const call = async (): Promise<boolean> => {
    for (let tries = 0; ; tries += 1) {
      const turn = await pace.acquire(tries > 0);
      if (pace.exhausted) {
        pace.released(turn);
        return false;
      }
      requests += 1;
      const taken = takes();
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (taken) {
        pace.succeeded(turn);
        return true;
      }
      refused += 1;
      pace.throttled(turn);
    }
  };
  try {
    const all = Promise.all(Array.from({ length: calls }, call));
    await jest.advanceTimersByTimeAsync(3_600_000);
    const done = (await all).filter((taken) => taken).length;
    return { done, requests, refused, share: refused / requests };
  } finally {
    jest.useRealTimers();
  }
}

test('without refusals nothing is slowed down', async () => {
  expect(await callAll(500, 1e9)).toMatchObject({ done: 500, requests: 500 });
});

test.each([1, 5, 20, 100])('where %d calls a second are taken, all are made, and few are refused', async (perSecond) => {
  const { done, share } = await callAll(400, perSecond);
  expect(done).toBe(400);
  expect(share).toBeLessThan(0.2);
});

test('below its limit no call is refused', async () => {
  expect(await callAll(300, 10, { perSecond: 5, burst: 5 })).toMatchObject({ done: 300, refused: 0 });
});

test('where nothing is taken at all, it is hopeless after few calls', async () => {
  const { done, requests } = await callAll(400, 0);
  expect(done).toBe(0);
  expect(requests).toBeLessThan(30);
});
