import { createCallScheduler } from '../../src/aws/call-scheduler.ts';
import type { SharedLimit } from '../../src/aws/published-limits.ts';

/** How many of ten calls to each of two operations are made at once, when a limit allows three and then no more. */
async function madeAtOnce(of: SharedLimit['of'] | undefined): Promise<Record<string, number>> {
  const attempts = createCallScheduler(5, () => (of === undefined ? undefined : { perSecond: 0.001, burst: 3, of }));
  const made: Record<string, number> = { ListAliases: 0, ListFunctions: 0 };
  for (const operation of Object.keys(made)) {
    const tried = attempts.of({ service: 'lambda', operation, region: 'eu-west-1' }, `lambda:${operation}`, (work) => work());
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

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('operations have limits of their own, or share one', async () => {
  expect(await madeAtOnce(undefined)).toEqual({ ListAliases: 10, ListFunctions: 10 });
  expect(await madeAtOnce('operation')).toEqual({ ListAliases: 3, ListFunctions: 3 });
  expect(await madeAtOnce('service')).toEqual({ ListAliases: 3, ListFunctions: 0 });
});
