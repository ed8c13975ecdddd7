/** The known name closest to a value; `undefined` if none is close: at most a third of the letters may differ. */
export function mostSimilar(value: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const distances = known.map((candidate) => [editDistance(value.toLowerCase(), candidate.toLowerCase()), candidate] as const);
  const [distance, closest] = distances.reduce((best, next) => (next[0] < best[0] ? next : best));
  return distance <= Math.max(value.length, closest.length) / 3 ? closest : undefined;
}

/** Returns `: did you mean x?`, or nothing if no known name is close. */
export function didYouMean(value: string, known: readonly string[]): string {
  const similar = mostSimilar(value, known);
  return similar === undefined ? '' : `: did you mean ${similar}?`;
}

/** Number of inserted, removed, replaced or swapped letters between two texts. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
