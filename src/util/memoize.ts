/**
 * Caches the results of a pure function: the rules of a resource evaluate the same policy, and the policies of an account name the same
 * actions and CIDR blocks.
 *
 * @param maxEntries cached texts; the cache is cleared when it is full
 */
export function memoize<T>(maxEntries: number, compute: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    if (cache.has(text)) return cache.get(text) as T;
    if (cache.size >= maxEntries) cache.clear();
    const value = compute(text);
    cache.set(text, value);
    return value;
  };
}
