import { createCallScheduler } from '../../../src/aws/limits/call-scheduler.ts';
import { createCallSlots } from '../../../src/aws/limits/call-slots.ts';
import type { PublishedLimit } from '../../../src/core/rate-limit.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** The number of concurrent calls of ten calls to each of two operations, with a limit of three calls. */
async function madeAtOnce(of: PublishedLimit['of'] | undefined): Promise<Record<string, number>> {
  const limit: PublishedLimit | undefined = of && { perSecond: 0.001, burst: 3, of };
  const attempts = createCallScheduler({ maxThrottles: 5, limitOf: () => limit, slots: createCallSlots(64) });
  const made: Record<string, number> = { ListAliases: 0, ListFunctions: 0 };
  for (const operation of Object.keys(made)) {
    const tried = attempts.of({ service: 'lambda', operation, region: 'eu-west-1' }, `lambda:${operation}`);
    for (let call = 0; call < 10; call += 1) {
      void tried(async () => {
        made[operation] = (made[operation] ?? 0) + 1;
        return {};
      });
    }
  }
  await jest.advanceTimersByTimeAsync(20);
  return made;
}

test('operations have their own limits, or share one', async () => {
  expect(await madeAtOnce(undefined)).toEqual({ ListAliases: 10, ListFunctions: 10 });
  expect(await madeAtOnce('operation')).toEqual({ ListAliases: 3, ListFunctions: 3 });
  expect(await madeAtOnce('service')).toEqual({ ListAliases: 3, ListFunctions: 0 });
});

const throttlingError = (headers = {}) =>
  Object.assign(new Error('Rate exceeded'), {
    name: 'TooManyRequestsException',
    $response: { headers },
    $metadata: { httpStatusCode: 429 },
  });

/** Makes calls of several operations while AWS accepts this many per second, of each or of all together. */
async function callAll(operations: readonly string[], calls: number, perSecond: number, shared: boolean) {
  const attempts = createCallScheduler({ maxThrottles: 15, limitOf: () => undefined, slots: createCallSlots(64) });
  const buckets = new Map<string, { tokens: number; at: number }>();
  const accepts = (operation: string): boolean => {
    const bucket = buckets.get(shared ? '' : operation) ?? { tokens: perSecond, at: Date.now() };
    const tokens = Math.min(perSecond, bucket.tokens + ((Date.now() - bucket.at) / 1000) * perSecond);
    buckets.set(shared ? '' : operation, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: Date.now() });
    return tokens >= 1;
  };
  const started = Date.now();
  let made = 0;
  let throttled = 0;
  let lastAt = started;
  const all = operations.flatMap((operation) =>
    Array.from({ length: calls }, () =>
      attempts.of(
        { service: 'lambda', operation, region: 'eu-west-1' },
        `lambda:${operation}`,
      )(async () => {
        made += 1;
        const accepted = accepts(operation);
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (!accepted) throttled += 1;
        if (!accepted) throw throttlingError();
        lastAt = Date.now();
      }),
    ),
  );
  const settled = Promise.allSettled([...all]);
  await jest.advanceTimersByTimeAsync(1_800_000);
  const failed = (await settled).filter(({ status }) => status === 'rejected').length;
  return { failed, throttled: throttled / made, seconds: (lastAt - started) / 1000 };
}

const five = [
  'ListAliases',
  'ListFunctionUrlConfigs',
  'GetRuntimeManagementConfig',
  'ListFunctionEventInvokeConfigs',
  'GetFunctionConfiguration',
];

describe('unknown limits of several operations', () => {
  test.each([
    [1, 160],
    [5, 200],
    [15, 200],
    [100, 1500],
  ])('a shared one of %d per second is used to 90 %%, and under 5 %% of calls are throttled', async (perSecond, calls) => {
    const { failed, throttled, seconds } = await callAll(five, calls, perSecond, true);
    expect(failed).toBe(0);
    expect(throttled).toBeLessThan(0.05);
    expect(seconds).toBeLessThan((five.length * calls) / perSecond / 0.9);
  });

  test.each([
    [1, 300],
    [5, 300],
    [15, 600],
    [100, 3000],
  ])('of their own of %d per second each are used to 90 %%, and under 5 %% of calls are throttled', async (perSecond, calls) => {
    const { failed, throttled, seconds } = await callAll(five, calls, perSecond, false);
    expect(failed).toBe(0);
    expect(throttled).toBeLessThan(0.05);
    expect(seconds).toBeLessThan(calls / perSecond / 0.9);
  });
});

test('a call that AWS asks to retry in an hour is given up within minutes, and the error says so', async () => {
  const attempts = createCallScheduler({ maxThrottles: 15, limitOf: () => undefined, slots: createCallSlots(64) });
  const started = Date.now();
  const tried = attempts.of({ service: 'iam', operation: 'ListUsers', region: 'us-east-1' }, 'iam:ListUsers');
  const failure = tried(async () => {
    throw throttlingError({ 'retry-after': '3600' });
  }).catch((error: unknown) => ({ error, after: Date.now() - started }));
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(await failure).toMatchObject({
    error: {
      collectionError: {
        kind: 'throttled',
        action: 'iam:ListUsers',
        message: expect.stringContaining('Retry-After: 3600 s; Onus waits 30 s'),
      },
    },
  });
  expect((await failure) as { after: number }).toMatchObject({ after: expect.any(Number) });
  expect(((await failure) as { after: number }).after).toBeLessThan(300_000);
});

test('calls of limited operations take free slots before others', async () => {
  const slots = createCallSlots(1);
  const order: string[] = [];
  const run = (name: string, urgent: boolean) => slots.run(urgent, async () => void order.push(name));
  await Promise.all([run('first', false), run('usual', false), run('limited', true)]);
  expect(order).toEqual(['first', 'limited', 'usual']);
});
