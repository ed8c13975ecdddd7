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
    const choice = `choose from ${known.join(', ')}`;
    if (known.length <= MAX_LISTED) throw new UserError(`unknown ${what} '${value}': ${choice}`);
    const all = what === 'rule' ? "'onus rules' lists all rules" : choice;
    throw new UserError(`unknown ${what} '${value}': ${similar === undefined ? '' : `did you mean ${similar}? `}${all}`);
  }
}
