/**
 * Text from the account (names, tags, policies) can contain invisible characters that change how text is displayed:
 * control characters, bidirectional overrides, zero-width characters, lone surrogates. Reports show their names instead.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A stretch of text: as it is, or the name of a character that cannot be seen. */
export type Piece = string | { readonly unseen: string };

/** Splits text into visible parts and names of invisible characters: `\n`, `U+202E`. */
export function pieces(text: string): readonly Piece[] {
  const result: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(unseen)) {
    if (match.index > end) result.push(text.slice(end, match.index));
    result.push({ unseen: nameOf(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push(text.slice(end));
  return result;
}

function nameOf(character: string): string {
  return short[character] ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One line of text in which every character can be seen, for places that take no markup. */
export const visible = (text: string): string => text.replace(unseen, (character) => `⟨${nameOf(character)}⟩`);

/** At most `length` characters; what is cut never leaves half a character behind. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
