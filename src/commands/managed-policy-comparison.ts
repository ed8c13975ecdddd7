import { securityAudit } from '../policy/managed/security-audit.ts';
import { viewOnlyAccess } from '../policy/managed/view-only-access.ts';
import { wildcardMatches } from '../util/wildcard.ts';
import { readActions } from './read-policy.ts';

const policies = { SecurityAudit: securityAudit, ViewOnlyAccess: viewOnlyAccess } as const;

/** Name of an AWS managed policy that audits are often run with. */
export type ManagedPolicy = keyof typeof policies;

/** Actions that an audit needs and a managed policy does not allow, by IAM prefix. */
export interface MissingActions {
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** Actions that the policy allows only on some resources. */
  readonly partial: readonly string[];
}

/** Returns what an audit could not read with a managed policy. @param needed default: what an audit with all rules needs */
export function missingActions(name: ManagedPolicy, needed: readonly string[] = readActions()): MissingActions {
  const { actions, onSomeResources } = policies[name].entries;
  const allowed = new Map(
    actions
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([prefix = '', ...patterns]) => [prefix, patterns.map((pattern) => pattern.toLowerCase())]),
  );
  // Action names are case-insensitive.
  const isAllowed = (action: string) => {
    const [prefix = '', operation = ''] = action.toLowerCase().split(':');
    return allowed.get(prefix)?.some((pattern) => wildcardMatches(pattern, operation)) === true;
  };
  const notAllowed = needed.filter((action) => !isAllowed(action));
  const isPartial = (action: string) => onSomeResources.some((other) => other.toLowerCase() === action.toLowerCase());
  return {
    missing: Map.groupBy(
      notAllowed.filter((action) => !isPartial(action)),
      (action) => action.split(':', 1)[0] ?? '',
    ),
    partial: notAllowed.filter(isPartial),
  };
}

/** Returns the comparison of the managed policies with the needs of an audit as Markdown. */
export function comparisonTable(): string {
  const needed = readActions();
  const prefixes = [...new Set(needed.map((action) => action.split(':', 1)[0] ?? ''))].sort();
  const names = Object.keys(policies) as ManagedPolicy[];
  const found = names.map((name) => missingActions(name, needed));
  const cell = (actions: readonly string[] = []) =>
    actions.map((action) => `\`${action.slice(action.indexOf(':') + 1)}\``).join(', ') || 'none';
  const affected = prefixes.filter((prefix) => found.some(({ missing }) => missing.has(prefix)));
  const complete = prefixes.filter((prefix) => !affected.includes(prefix));
  const totals = names.map((name, index) => {
    const { missing, partial } = found[index] ?? missingActions(name, needed);
    const count = [...missing.values()].flat().length;
    const { entries, asOf, source } = policies[name];
    const some = partial.length === 0 ? '' : `, and allows ${partial.map((action) => `\`${action}\``).join(', ')} only on some resources`;
    return `- [\`${name}\`](${source}) (${entries.version}, ${asOf}) does not allow ${count} of ${needed.length} actions${some}.`;
  });
  return [
    ...totals,
    '',
    `| IAM prefix | ${names.map((name) => `not allowed by \`${name}\``).join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
    ...affected.map((prefix) => `| \`${prefix}\` | ${found.map(({ missing }) => cell(missing.get(prefix))).join(' | ')} |`),
    '',
    `Both policies allow everything that Onus reads of: ${complete.map((prefix) => `\`${prefix}\``).join(', ') || 'no service'}.`,
  ].join('\n');
}
