import type { CollectionError } from './fact.ts';
import type { Verdict } from './rule.ts';

/** Ends an evaluation that uses a fact which could not be read. Not an `Error`: its origin is known, and recording a stack trace is slow. */
export class UnreadableFact {
  readonly collectionError: CollectionError;
  constructor(collectionError: CollectionError) {
    this.collectionError = collectionError;
  }
}

/**
 * Returns the first verdict that a check reaches, or `undefined`. A check that uses an unreadable fact makes the verdict UNKNOWN only if
 * no other check reaches a verdict; use it for independent reasons to fail, so that one unreadable fact does not hide another reason.
 */
export function firstVerdict<V = Verdict>(...checks: readonly (() => V | undefined)[]): V | undefined {
  let unreadable: UnreadableFact | undefined;
  for (const check of checks) {
    try {
      const verdict = check();
      if (verdict !== undefined) return verdict;
    } catch (error) {
      if (!(error instanceof UnreadableFact)) throw error;
      unreadable ??= error;
    }
  }
  if (unreadable !== undefined) throw unreadable;
  return undefined;
}

/**
 * Whether any condition holds. A condition that uses an unreadable fact makes the answer unreadable only if no other condition holds; use it
 * for independent ways to be protected.
 */
export const holdsAny = (...conditions: readonly (() => boolean)[]): boolean =>
  firstVerdict<true>(...conditions.map((condition) => () => (condition() ? true : undefined))) === true;
