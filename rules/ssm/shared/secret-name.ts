/** Endings of names that describe a secret or its location. */
const pointers = /(?:arn|url|uri|endpoint|name|id|path|prefix|length|policy|rotation|expiry|ttl|version)$/;

/** Whether the last part of a name, such as `/shop/prod/dbPassword`, indicates a secret; case and separators are ignored. */
export function namesSecret(name: string, words: readonly string[]): boolean {
  const compact = (name.split('/').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  return !pointers.test(compact) && words.some((word) => compact.includes(word.toLowerCase().replace(/[^a-z0-9]/g, '')));
}
