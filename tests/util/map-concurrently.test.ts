import { mapConcurrently } from '../../src/util/concurrency.ts';

test('processes items concurrently, and keeps their order', async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 100 }, (_, index) => index);

  const results = await mapConcurrently(items, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return item * 2;
  });

  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBe(32);
  expect(await mapConcurrently([], async () => 1)).toEqual([]);
});

test('rejects with the error of an item', async () => {
  await expect(mapConcurrently([1, 2, 3], async (item) => Promise.reject(new Error(`broke at ${item}`)))).rejects.toThrow('broke at 1');
});
