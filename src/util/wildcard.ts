/**
 * Wildcard patterns of the policy language: `*` matches any text, including the empty one, `?` matches one character.
 * All functions are case-sensitive; lowercase both sides first where AWS is not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */

export const hasWildcard = (pattern: string): boolean => pattern.includes('*') || pattern.includes('?');

/** Whether the only wildcard of a pattern is a `*` at its end; `prefix` is its literal prefix. */
const isPrefix = (pattern: string, prefix: string): boolean => pattern.endsWith('*') && pattern.length === prefix.length + 1;

const literalPrefix = (pattern: string): string => pattern.split(/[*?]/, 1)[0] ?? '';

/** Whether the pattern matches the whole text. Linear in practice: only the last `*` is ever retried. */
export function wildcardMatches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let retry = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      retry = t;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether everything that `narrow` matches is matched by `wide`. A `false` may be wrong for contrived pairs, a `true` never. */
export function wildcardCovers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  if (!hasWildcard(narrow)) return wildcardMatches(wide, narrow);
  if (!hasWildcard(wide) || !narrow.startsWith(literalPrefix(wide))) return false;
  const w = ordered(wide);
  const n = ordered(narrow);
  // reachable[j]: the part of `wide` read so far can consume the first j symbols of `narrow`, its wildcards taken as symbols.
  let reachable = [true, ...Array<boolean>(n.length).fill(false)];
  for (const symbol of w) {
    const next: boolean[] = [symbol === '*' && reachable[0] === true];
    for (let j = 1; j <= n.length; j++) {
      const consumed = n[j - 1];
      next[j] =
        symbol === '*'
          ? reachable[j] === true || next[j - 1] === true
          : reachable[j - 1] === true && consumed !== '*' && (symbol === '?' || symbol === consumed);
    }
    reachable = next;
  }
  return reachable[n.length] === true;
}

/** Whether some text is matched by both patterns. Exact. */
export function wildcardsOverlap(a: string, b: string): boolean {
  if (a === '*' || b === '*' || a === b) return true;
  if (!hasWildcard(a)) return wildcardMatches(b, a);
  if (!hasWildcard(b)) return wildcardMatches(a, b);
  const [prefixA, prefixB] = [literalPrefix(a), literalPrefix(b)];
  if (!prefixA.startsWith(prefixB) && !prefixB.startsWith(prefixA)) return false;
  // A `*` at the end, without other wildcards, matches whatever follows in the other pattern.
  if (isPrefix(a, prefixA) && prefixB.length >= prefixA.length) return true;
  if (isPrefix(b, prefixB) && prefixA.length >= prefixB.length) return true;
  // meets[j]: the part of `a` read so far and the first j symbols of `b` can match one text.
  let meets = [true];
  for (let j = 1; j <= b.length; j++) meets[j] = meets[j - 1] === true && b[j - 1] === '*';
  for (const symbol of a) {
    const next: boolean[] = [symbol === '*' && meets[0] === true];
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1];
      next[j] =
        symbol === '*' || other === '*'
          ? meets[j] === true || next[j - 1] === true
          : meets[j - 1] === true && (symbol === '?' || other === '?' || symbol === other);
    }
    meets = next;
  }
  return meets[b.length] === true;
}

/** `*?` and `?*` are equivalent; moving every `?` before its `*` allows a comparison symbol by symbol. */
const ordered = (pattern: string): string =>
  pattern.replace(/[*?]{2,}/g, (run) => run.replaceAll('*', '') + (run.includes('*') ? '*' : ''));
