import { setTimeout as pause } from 'node:timers/promises';
import { forEachConcurrently } from '../../src/util/concurrency.ts';

describe('bounded concurrency', () => {
  test('processes everything, with at most the limit at once', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await forEachConcurrently(
      Array.from({ length: 20 }, (_, index) => index),
      3,
      async (item) => {
        running += 1;
        most = Math.max(most, running);
        await pause(1);
        running -= 1;
        done.push(item);
      },
    );
    expect(most).toBe(3);
    expect(done).toHaveLength(20);
  });

  test('stops taking items after an error, waits for the others, and rethrows the error', async () => {
    const started: number[] = [];
    let settled = 0;
    const work = forEachConcurrently([1, 2, 3, 4, 5], 2, async (item) => {
      started.push(item);
      await pause(1);
      settled += 1;
      if (item === 2) throw new Error('two');
    });
    await expect(work).rejects.toThrow('two');
    expect(settled).toBe(started.length);
    expect(started.length).toBeLessThan(5);
  });
});
