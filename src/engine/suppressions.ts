import { wildcardMatches } from '../analysis/wildcard.ts';
import type { Finding, Suppression } from '../model/finding.ts';

/** Findings that are known and accepted, for a reason and until a day. */
export interface SuppressionRule extends Suppression {
  /** Rule id; `*` and `?` are wildcards. */
  readonly rule: string;
  /** ARN or id of the resource; `*` and `?` are wildcards. Absent: every resource. */
  readonly resource?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** Tags the resource must carry; `*` and `?` are wildcards. A resource whose tags could not be read matches none. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Finds the first suppression in force for a finding; only failures are suppressed, what could not be read stays visible. */
export function createSuppressions(entries: readonly SuppressionRule[], now: number): (finding: Finding) => Suppression | undefined {
  const today = new Date(now).toISOString().slice(0, 10);
  const inForce = entries.filter(({ until }) => until >= today).map((entry) => ({ entry, matches: matcher(entry) }));
  return (finding) => {
    if (finding.status !== 'FAIL') return undefined;
    const found = inForce.find(({ matches }) => matches(finding));
    return found && { reason: found.entry.reason, until: found.entry.until };
  };
}

function matcher({ rule, resource, account, region, tags }: SuppressionRule): (finding: Finding) => boolean {
  const ruleMatches = pattern(rule);
  const resourceMatches = resource === undefined ? undefined : pattern(resource);
  const tagMatches = Object.entries(tags ?? {}).map(([key, value]) => [key, pattern(value)] as const);
  return ({ ruleId, resource: of }) =>
    ruleMatches(ruleId) &&
    (resourceMatches === undefined || resourceMatches(of.id) || (of.arn !== null && resourceMatches(of.arn))) &&
    (account === undefined || account === of.accountId) &&
    (region === undefined || region === of.region) &&
    tagMatches.every(([key, matches]) => of.tags !== null && Object.hasOwn(of.tags, key) && matches(of.tags[key] ?? ''));
}

const pattern =
  (text: string) =>
  (value: string): boolean =>
    wildcardMatches(text, value);
