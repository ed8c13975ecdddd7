/** Runs `work` on all items, some at once, and gives what came of each in their order; for shared reads that make a call for each of many. */
export async function mapConcurrently<I, O>(items: readonly I[], work: (item: I) => Promise<O>): Promise<readonly O[]> {
  const results: O[] = [];
  const rest = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  const four = () => Promise.all([worker(), worker(), worker(), worker()]);
  await Promise.all([four(), four(), four(), four()]);
  return results;
}
