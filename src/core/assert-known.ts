import { UserError } from './user-error.ts';

const MAX_LISTED = 25;

/**
 * Checks names against the known ones.
 * @param known in the order in which a message lists them
 * @throws {UserError} naming the first unknown value, and the known values if they are few, else a similar one
 */
export function assertKnown(what: string, given: readonly string[], known: readonly string[]): void {
  for (const value of given) {
    if (known.includes(value)) continue;
    const similar = mostSimilar(value, known);
    const hint =
      known.length <= MAX_LISTED
        ? `choose from ${known.join(', ')}`
        : `${similar === undefined ? '' : `did you mean ${similar}? `}'onus ${what}s' lists all ${what}s`;
    throw new UserError(`unknown ${what} '${value}': ${hint}`);
  }
}

/** The known name closest to a value; `undefined` if none is close: at most a third of the letters may differ. */
function mostSimilar(value: string, known: readonly string[]): string | undefined {
  const distances = known.map((candidate) => [editDistance(value.toLowerCase(), candidate), candidate] as const);
  const [distance, closest] = distances.reduce((best, next) => (next[0] < best[0] ? next : best));
  return distance <= Math.max(value.length, closest.length) / 3 ? closest : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
