import type { SecretMatch } from '../../core/secret.ts';

interface Detector {
  readonly name: string;
  /** A named group holds the value, which is checked for being a mere reference. */
  readonly pattern: RegExp;
}

/** What credentials look like. Patterns look at one line each and have no nested repetition, so a hostile text costs no time. */
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
  {
    name: 'password or token',
    pattern:
      /(?:password|passwd|pwd|secret|token|api_?key|access_?key|private_?key)["']?\s{0,5}(?:=|:(?!:))\s{0,5}(?:"(?<double>[^"]{8,200})"|'(?<single>[^']{8,200})'|(?<value>[^\s"',;}]{8,200}))/gi,
  },
];

/** A variable, a command, a placeholder, or a pointer to where the secret is kept: not the secret itself. */
const reference =
  /^(?:\$|`|%|<|\{\{|\*{3}|\.{3}|#\{|arn:|resolve:|ssm:|secretsmanager:|https?:|s3:|\/|file:|true$|false$|null$|none$|x{3,}|change.?me|example|placeholder|your.)|\$\{|\$\(|\{\{|get-secret-value|get-parameter/i;

/** Longer lines are cut: what follows is data, not configuration. */
const longestLine = 4_000;

/** Finds what looks like credentials, one match for each detector and line; the values are neither kept nor shown. */
export function findSecrets(text: string): readonly SecretMatch[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const start = line.slice(0, longestLine);
    return detectors
      .filter(({ pattern }) => start.matchAll(pattern).some(isSecret))
      .map(({ name }) => ({ detector: name, line: index + 1 }));
  });
}

function isSecret({ groups }: RegExpExecArray): boolean {
  const value = Object.values(groups ?? {}).find((group) => group !== undefined);
  return value === undefined || !reference.test(value);
}
