import { wildcardMatches } from '../util/wildcard.ts';
import type { Finding, Suppression } from '../core/result/finding.ts';
import type { SuppressionResult } from '../core/result/result.ts';
import { hasTags } from './tags.ts';
import type { ReplacingRule } from './former-ids.ts';

/** Accepts matching failures for a reason and until a day. */
export interface SuppressionRule extends Suppression {
  /** Rule id; `*` and `?` are wildcards. */
  readonly rule: string;
  /** ARN or id of the resource; `*` and `?` are wildcards. Absent: every resource. */
  readonly resource?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** Tags the resource must carry; `*` and `?` are wildcards. A resource with unreadable tags matches none. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Applies suppressions and counts the findings of each. */
export interface Suppressions {
  /** Returns the first suppression that applies today; only failures are suppressed, unread data stays visible. */
  readonly suppressionFor: (finding: Finding) => Suppression | undefined;
  /** Returns the state of each entry so far, except for those of other accounts. */
  readonly results: (accountId: string) => SuppressionResult[];
}

/**
 * @param now milliseconds since 1970: expired entries do not apply
 * @param rules the rules of the run: an entry may name a rule that one of them replaces
 */
export function createSuppressions(entries: readonly SuppressionRule[], now: number, rules: readonly ReplacingRule[] = []): Suppressions {
  const formerIds = new Map(rules.map(({ id, replaces = [] }) => [id, replaces]));
  const today = new Date(now).toISOString().slice(0, 10);
  const inForce = entries.filter(({ until }) => until >= today).map((entry) => ({ entry, matches: matcher(entry, formerIds) }));
  const uses = new Map(inForce.map(({ entry }) => [entry, 0]));
  return {
    suppressionFor(finding) {
      if (finding.status !== 'FAIL') return undefined;
      const found = inForce.find(({ matches }) => matches(finding));
      if (found === undefined) return undefined;
      const { entry } = found;
      uses.set(entry, (uses.get(entry) ?? 0) + 1);
      return { reason: entry.reason, until: entry.until };
    },
    results: (accountId) =>
      entries
        .filter(({ account }) => account === undefined || account === accountId)
        .map((entry) => {
          const { rule, resource, reason, until } = entry;
          const findings = uses.get(entry);
          const state = findings === undefined ? 'expired' : findings === 0 ? 'unused' : 'used';
          return { rule, ...(resource === undefined ? {} : { resource }), reason, until, state, findings: findings ?? 0 };
        }),
  };
}

function matcher(
  { rule, resource, account, region, tags }: SuppressionRule,
  formerIds: ReadonlyMap<string, readonly string[]>,
): (finding: Finding) => boolean {
  const ruleMatches = pattern(rule);
  const resourceMatches = resource === undefined ? undefined : pattern(resource);
  return ({ ruleId, resource: of }) =>
    (ruleMatches(ruleId) || formerIds.get(ruleId)?.some(ruleMatches) === true) &&
    (resourceMatches === undefined || resourceMatches(of.id) || (of.arn !== null && resourceMatches(of.arn))) &&
    (account === undefined || account === of.accountId) &&
    (region === undefined || region === of.region) &&
    (tags === undefined || hasTags(of.tags, tags));
}

const pattern =
  (text: string) =>
  (value: string): boolean =>
    wildcardMatches(text, value);
