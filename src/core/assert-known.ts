import { UserError } from './user-error.ts';

/** @throws {UserError} naming the wrong values, the nearest right one, and where few, all right ones */
export function assertKnown(what: string, given: readonly string[], known: readonly string[]): void {
  for (const value of given) {
    if (known.includes(value)) continue;
    const near =
      known.length <= 25
        ? `choose from ${[...known].sort().join(', ')}`
        : `did you mean ${nearest(value, known)}? 'onus ${what}s' lists them all`;
    throw new UserError(`there is no ${what} '${value}': ${near}`);
  }
}

function nearest(value: string, known: readonly string[]): string {
  const distances = known.map((candidate) => [editDistance(value.toLowerCase(), candidate), candidate] as const);
  return distances.reduce((best, next) => (next[0] < best[0] ? next : best))[1];
}

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
