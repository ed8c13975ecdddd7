/** Runs `work` on all items, at most `limit` concurrently. After the first error, starts no more items and throws it once running ones settle. */
export async function forEachConcurrently<T>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    const task: Promise<void> = work(item)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= limit) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

/** Calls under way at once for one list: the client pool bounds all of them together. */
const MAX_CONCURRENCY = 32;

/** Runs `work` on all items, some at once, and returns the results in the order of the items. */
export async function mapConcurrently<I, O>(items: Iterable<I>, work: (item: I) => Promise<O>): Promise<readonly O[]> {
  const results: O[] = [];
  await forEachConcurrently([...items].entries(), MAX_CONCURRENCY, async ([index, item]) => {
    results[index] = await work(item);
  });
  return results;
}
