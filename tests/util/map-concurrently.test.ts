import { mapConcurrently } from '../../src/util/concurrency.ts';

test('works on everything, some at once, in order', async () => {
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

test('an error comes out', async () => {
  await expect(mapConcurrently([1, 2, 3], async (item) => Promise.reject(new Error(`broke at ${item}`)))).rejects.toThrow('broke at 1');
});
