import { mostSimilar } from '../util/most-similar.ts';
import { UserError } from '../core/user-error.ts';

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
