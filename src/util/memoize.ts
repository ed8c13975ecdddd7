/**
 * Remembers what a pure function said of the last texts: the rules of a resource ask the same of the same policy, and the policies of an
 * account name the same actions and blocks.
 *
 * @param most texts to remember; all are forgotten when there are more
 */
export function memoize<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size >= most) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
