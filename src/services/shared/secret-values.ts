import { classifyName, type SecretName } from './secret-names.ts';

/** Where a credential is kept, in the notation of AWS or of another secret store. */
const storeReference = /^(?:arn:aws[a-z-]*:|resolve:|ssm:|ssm-secure:|secretsmanager:|aws-ssm:|vault:|op:\/\/|ENC\[)/i;
/** Text that a tool replaces before use. */
const substitution = /\$\{|\$\(|\{\{|#\{|<%/;
const wholeSubstitution = /^(?:\$[A-Z_][A-Z0-9_]*|%[A-Za-z_]\w*%|<[^<>]*>|\{[^{}]*\}|`[^`]*`|!(?:Ref|Sub|GetAtt|ImportValue)\b.*)$/;
const placeholder =
  /^(?:change.?(?:me|it)|placeholder|example|your[-_ ].*|to.?do|tbd|dummy|redacted|replace.?me|n\/?a|none|null|nil|undefined|unset|empty|x{3,}|\*+|\.{3,}|-+)\d{0,3}$/i;
/** Settings, and types as source code declares them. */
const settingValue =
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|required|optional|auto|default|string|securestring|str|bytes|number|boolean|optional\[.*)$/i;
/** An address without a user and password in it. */
const plainAddress = /^[a-z][a-z0-9+.-]{1,20}:\/\/(?![^\s/?#]*:[^\s/?#]*@)/i;
const word = /^(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,5})$/;
const numberedWord = /^(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,5})?\d{0,4}$/;

/** Whether every part of a text is a word, maybe with a number: names are made of words, generated credentials are not. */
const isMadeOfWords = (text: string): boolean => {
  const parts = text.split(/[/._:@-]+/).filter((part) => part !== '');
  const first = parts[0];
  if (first === undefined) return false;
  return parts.length === 1 ? word.test(first) : parts.every((part) => numberedWord.test(part)) && parts.some((part) => word.test(part));
};

/** Whether a text is a path of words, such as `/run/secrets/db-password` or `config/database_credentials`. */
const isPath = (text: string): boolean => /^(?:[.~]{0,2}\/)?[^/]+(?:\/[^/]+)+\/?$/.test(text) && isMadeOfWords(text);

/** Returns whether a value is a reference to a credential or a placeholder instead of a credential. */
export const isReference = (value: string): boolean =>
  storeReference.test(value) || substitution.test(value) || wholeSubstitution.test(value) || plainAddress.test(value) || isPath(value);

/**
 * Whether the value of a variable that is named like a credential is a credential. Variables such as `DB_SECRET` often hold the name of a
 * secret; variables such as `DB_PASSWORD` do not.
 * @param minLength shorter values of passwords are ignored
 */
export function isCredential(kind: SecretName, value: string, minLength = 4): boolean {
  const text = value.trim();
  if (kind === 'none' || isReference(text) || placeholder.test(text) || settingValue.test(text)) return false;
  if (kind === 'password') return text.length >= minLength;
  return text.length >= 8 && !/^[\d.,]+$/.test(text) && (kind === 'key' || !isMadeOfWords(text));
}

const identifier = String.raw`[A-Za-z_$][\w$]{0,60}`;
/** Source code that computes or fetches a value: a call, an element, a cmdlet, or the attribute of something. */
const code = new RegExp(
  String.raw`^(?:@|&|\(|\[)?\s*(?:` +
    [
      String.raw`(?:new|await|yield|return)\s`,
      String.raw`${identifier}(?:(?:\.|::|->|\?\.)${identifier}){0,10}(?:<[\w, ]{1,60}>)?[([]`,
      String.raw`${identifier}(?:(?:\.|::|->|\?\.)${identifier}){0,10}\)+$`,
      String.raw`(?:Add|ConvertFrom|ConvertTo|Find|Get|Import|Invoke|Join|New|Out|Read|Receive|Request|Resolve|Select|Set|Unprotect|Use|Write)-[A-Z]\w`,
      String.raw`(?:var|local|data|module|self|each|process\.env|os\.environ|ENV|env|config|settings|secrets|params|args|this)(?:\.|\[)`,
    ].join('|') +
    ')',
);
const dottedName = new RegExp(String.raw`^${identifier}(?:\.${identifier}){1,10}$`);

/** Whether unquoted text after an equals sign is source code instead of a value. */
export const isCode = (text: string): boolean =>
  code.test(text) ||
  (dottedName.test(text) && isMadeOfWords(text)) ||
  (/^[a-z]+(?:[A-Z][a-z]+|_[a-z]+)+$/.test(text) && classifyName(text) !== 'none');
