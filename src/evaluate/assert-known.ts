import { mostSimilar } from '../util/most-similar.ts';
import { UserError } from '../core/user-error.ts';

const MAX_LISTED = 25;

/**
 * Checks names against the known ones.
 * @param known in the order in which a message lists them
 * @throws {UserError} naming the first unknown value, a similar one, and the known values, except if there are many rules
 */
export function assertKnown(what: string, given: readonly string[], known: readonly string[]): void {
  for (const value of given) {
    if (known.includes(value)) continue;
    const similar = mostSimilar(value, known);
    const suggestion = similar === undefined ? '' : `did you mean ${similar}? `;
    const all = what === 'rule' && known.length > MAX_LISTED ? "'onus rules' lists all rules" : `choose from ${known.join(', ')}`;
    throw new UserError(`unknown ${what} '${value}': ${suggestion}${all}`);
  }
}
