/** Kind of value that a name indicates. The value of a `secret` may also be a setting or the name of a secret; `none`: not a credential. */
export type SecretName = 'password' | 'key' | 'secret' | 'none';

const passwordEnd = /(?:password|passwd|passphrase|pwd)s?$/;
const secretEnd = /(?:secret|credential)s?$/;
const keyEnd = /(?:token|apikey|accesskey|privatekey|secretkey|signingkey|encryptionkey|masterkey|authkey)s?$/;
const keyWords: ReadonlySet<string> = new Set('api access private secret signing encryption auth master shared'.split(' '));

/** Last words that describe a credential or say where it is: the value is not the credential itself. */
const describingWords: ReadonlySet<string> = new Set(
  `alg algorithm alias arn audience bucket class claim client column count days dir dirname directory disabled enabled encryption
  endpoint env expiration expires expiry feature field file filename folder format function header host hours id ids interval issuer kind
  label length len limit location manager max min minutes mode ms name names path paths pattern policy prefix provider queue ref reference
  regex region required reset role rotation scope scopes seconds service size source status store suffix table template timeout topic ttl
  type types uri url user username validation vault version`.split(/\s+/),
);

/** First words of settings that turn something on or off. */
const settingWords: ReadonlySet<string> = new Set(
  'allow allows check disable enable has ignore is needs no require requires should skip use uses validate with without'.split(' '),
);

/** `db`, `password` of `DB_PASSWORD1`, `dbPassword` and `db-password`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');

/** Classifies the name of a variable, parameter or setting. */
export function classifyName(name: string): SecretName {
  // The working directory of a shell.
  if (/^(?:OLD)?PWD$/.test(name)) return 'none';
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || describingWords.has(last)) return 'none';
  const isSetting = settingWords.has(words[0] ?? '');
  if (last === 'pass' || words.some((word) => passwordEnd.test(word))) return isSetting ? 'secret' : 'password';
  if (words.some((word, index) => keyEnd.test(word) || (/^keys?$/.test(word) && keyWords.has(words[index - 1] ?? '')))) {
    return isSetting ? 'secret' : 'key';
  }
  return words.some((word) => secretEnd.test(word)) ? 'secret' : 'none';
}
