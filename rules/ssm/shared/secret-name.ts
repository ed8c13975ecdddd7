/** Last words of names that say where a secret is, or something about it, but are not the secret. */
const pointers = /(?:arn|url|uri|endpoint|name|id|path|prefix|length|policy|rotation|expiry|ttl|version)$/;

/** Whether a name such as `/shop/prod/dbPassword` is, by its last part, that of a secret; words are found in any spelling. */
export function namesSecret(name: string, words: readonly string[]): boolean {
  const compact = (name.split('/').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  return !pointers.test(compact) && words.some((word) => compact.includes(word.toLowerCase().replace(/[^a-z0-9]/g, '')));
}
