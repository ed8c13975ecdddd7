import { forEachConcurrently } from './concurrency.ts';

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
