/** Items in lists of at most `size`. */
export function* chunk<T>(items: Iterable<T>, size: number): Generator<T[], undefined> {
  let portion: T[] = [];
  for (const item of items) {
    if (portion.push(item) < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
