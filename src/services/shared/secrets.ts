import type { SecretMatch } from './secret-match.ts';
import { classifyName } from './secret-names.ts';
import { isCode, isCredential, isReference } from './secret-values.ts';

interface Detector {
  readonly name: string;
  /** A named group `value` holds text that may be a reference instead of a credential. */
  readonly pattern: RegExp;
}

/** Credentials that are recognized by their form. Patterns have no nested repetition, so hostile text takes no extra time. */
const detectors: readonly Detector[] = [
  { name: 'AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  {
    name: 'AWS secret access key',
    pattern: /aws_?secret_?(?:access_?)?key["']?\s{0,5}[:=]\s{0,5}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi,
  },
  { name: 'private key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  { name: 'GitHub token', pattern: /\b(?:gh[opusr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,90})/g },
  { name: 'GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20}/g },
  { name: 'Slack token', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/g },
  { name: 'Slack webhook', pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g },
  { name: 'Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { name: 'Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}/g },
  { name: 'JSON Web Token', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g },
  { name: 'password in a URL', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@'"]{1,100}:(?<value>[^\s/@'"]{3,200})@/gi },
  { name: 'password or token', pattern: /ConvertTo-SecureString\s{1,5}(?:-String\s{1,5})?["'](?<value>[^"']{4,200})["']/gi },
];

const namedSecret = 'password or token';

/** An assignment in a script, a program or a settings file: name, then a quoted or an unquoted value. */
const assignment =
  /(?<name>[A-Za-z_][\w.-]{0,100})["'\]]{0,2}\s{0,5}(?::=|=>|=|:(?!:))\s{0,5}(?:[$@a-zA-Z]{0,2}"(?<double>[^"]{1,200})"|[$@a-zA-Z]{0,2}'(?<single>[^']{1,200})'|(?<bare>(?:(?:new|await|return) )?[^\s"',;}]{1,200}))/g;

/** Longer lines are cut: what follows is data, not configuration. */
const MAX_LINE_LENGTH = 4_000;
/** Shorter passwords are ignored in text, where names and values are not told apart with certainty. */
const MIN_LENGTH_IN_TEXT = 8;

/** Finds credentials in text, one match for each detector and line; the values are neither kept nor shown. */
export function findSecrets(text: string): readonly SecretMatch[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const start = line.slice(0, MAX_LINE_LENGTH);
    const names = detectors.filter(({ pattern }) => start.matchAll(pattern).some(isSecret)).map(({ name }) => name);
    if (start.matchAll(assignment).some(assignsSecret)) names.push(namedSecret);
    return [...new Set(names)].map((detector) => ({ detector, line: index + 1 }));
  });
}

/** Detectors of the credentials in a value that has a name, such as an environment variable. */
export function secretsInValue(name: string, value: string): readonly string[] {
  const nested = jsonOf(value);
  if (nested !== undefined) return [...new Set(leavesOf(nested, name).flatMap(([key, leaf]) => secretsInValue(key, leaf)))];
  const found = findSecrets(value).map(({ detector }) => detector);
  if (/aws_?secret_?(?:access_?)?key/i.test(name) && /^[A-Za-z0-9/+]{40}$/.test(value)) found.push('AWS secret access key');
  else if (found.length === 0 && isCredential(classifyName(name), value)) found.push(namedSecret);
  return [...new Set(found)];
}

function isSecret({ groups }: RegExpExecArray): boolean {
  const value = groups?.['value'];
  return value === undefined || !(value.startsWith('$') || isReference(value));
}

function assignsSecret({ groups = {} }: RegExpExecArray): boolean {
  const kind = classifyName(groups['name'] ?? '');
  if (kind === 'none') return false;
  const bare = groups['bare'];
  if (bare !== undefined && (/^[$`%<!&*]/.test(bare) || isCode(bare))) return false;
  const value = bare ?? groups['double'] ?? groups['single'] ?? '';
  return value.length >= MIN_LENGTH_IN_TEXT && !/^[$%]/.test(value) && isCredential(kind, value, MIN_LENGTH_IN_TEXT);
}

/** The object or list in a value that is JSON. */
function jsonOf(value: string): object | undefined {
  if (!/^\s*[{[]/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const leavesOf = (value: unknown, name: string): readonly (readonly [name: string, text: string])[] => {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, key));
};
