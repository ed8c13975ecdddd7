import { actionMatches, actionsAmong, coversAction, coversResource, resourcePatternAtMost, touchesResource } from './actions.ts';
import type { Grantees, Grantee, TrustContext } from './grantees.ts';
import { callerGrantees, describeGrantees, allGrantees, isEveryone, narrower, noGrantees, union } from './grantees.ts';
import { escapeOfDeny, constraintOfAllow, presentKeys } from './condition-constraints.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { statementName } from './policy-document.ts';
import type { Caller, Principals } from './principals.ts';
import { allowedCallers, listedCallers } from './principals.ts';
import { wildcardCovers, wildcardsOverlap } from '../util/wildcard.ts';

export interface ResourcePolicyContext extends TrustContext {
  /** The concrete actions in question, such as the read actions of S3. Default: the patterns as the policy writes them. */
  readonly actions?: readonly string[] | undefined;
  /** Patterns for all resources that the policy governs, such as the ARN of a bucket and `<ARN>/*`. Default: those that statements name. */
  readonly resources?: readonly string[] | undefined;
}

/** One group of callers that one Allow lets in, after the Denies of the policy. */
export interface Grant extends Grantee {
  readonly statement: Statement;
  /** Allowed actions: those of the context, or the patterns as written. */
  readonly actions: readonly string[];
  /** Each condition and Deny that was evaluated, and its effect. */
  readonly evidence: readonly string[];
}

/**
 * The grants of a resource policy. Every Allow counts for every caller it names. Conditions and Denies narrow a grant only if they
 * certainly do, so a grant that is not `public` here is not public.
 */
export function resourcePolicyAccess(policy: PolicyDocument, context: ResourcePolicyContext): readonly Grant[] {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  return policy.statements.filter(({ effect }) => effect === 'Allow').flatMap((statement) => grantsOf(statement, denies, context));
}

/** Grants to callers that are not trusted, without AWS services, which act on behalf of others. */
export const untrusted = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(({ trusted, exposure }) => !trusted && exposure !== 'service');

/**
 * Returns the grants of a policy. `read` gets the ID of the account's organization only if it can change the verdict: if only organizations are
 * not trusted. If others are not trusted either, organizations are left out, since one of them may be the account's own.
 */
export function grantsKnowing(
  organizationId: () => string | undefined,
  read: (organizationId: string | undefined) => readonly Grant[],
): readonly Grant[] {
  const grants = read(undefined);
  const certain = grants.filter(({ trusted, exposure }) => trusted || exposure !== 'organization');
  if (untrusted(certain).length > 0) return certain;
  return untrusted(grants).length === 0 ? grants : read(organizationId());
}

/** Grants as evidence: callers, actions as written, and statements. */
export function describeGrants(grants: readonly Grant[]) {
  const written = grants.flatMap(({ statement, actions }) =>
    statement.actions === undefined
      ? `all but ${statement.notActions?.join(', ')}`
      : statement.actions.filter((pattern) => actions.some((action) => actionMatches(pattern, action))),
  );
  return {
    to: [...new Set(grants.map(({ to }) => to))],
    actions: [...new Set(written)],
    statements: [...new Set(grants.map(({ statement }) => statementName(statement)))],
  };
}

function grantsOf(statement: Statement, denies: readonly Statement[], context: ResourcePolicyContext): readonly Grant[] {
  const actions = context.actions === undefined ? (statement.actions ?? ['*']) : actionsAmong(statement, context.actions);
  const byAction = groupByDenies(actions, denies, coversAction);
  const byResource = groupByDenies(resourcesOf(statement, context.resources), denies, coversResource);
  const present = presentKeys(statement.conditions);
  const limits = statement.conditions.map((condition) => constraintOfAllow(condition, present, context));
  const grants = new Map<string, Grant>();
  for (const caller of allowedCallers(statement.principals)) {
    const allowed = limits.reduce((audience, limit) => narrower(audience, limit.audience), callerGrantees(caller, context));
    const spared = new Map(denies.map((deny) => [deny, sparedBy(deny, caller, context)]));
    for (const group of byAction) {
      const outcomes = byResource.map(({ by }) =>
        afterDenies(allowed, new Map([...spared].filter(([deny]) => group.by.has(deny) && by.has(deny)))),
      );
      const evidence = [...limits.map(({ note }) => note), ...outcomes.flatMap(({ notes }) => notes)];
      for (const grantee of union(outcomes.map(({ audience }) => audience)))
        addGrant(grants, grantee, { statement, actions: group.patterns, evidence });
    }
  }
  return [...grants.values()];
}

/** Actions or resources grouped by the Denies that cover them, so that policies of the maximum size stay cheap. */
export function groupByDenies(
  patterns: readonly string[],
  denies: readonly Statement[],
  covers: (deny: Statement, pattern: string) => boolean,
): readonly { readonly patterns: readonly string[]; readonly by: ReadonlySet<Statement> }[] {
  const groups = new Map<string, { patterns: string[]; by: ReadonlySet<Statement> }>();
  for (const pattern of patterns) {
    const by = denies.filter((deny) => covers(deny, pattern));
    const key = by.map(({ index }) => index).join();
    const group = groups.get(key) ?? { patterns: [], by: new Set(by) };
    groups.set(key, group);
    group.patterns.push(pattern);
  }
  return [...groups.values()];
}

function addGrant(grants: Map<string, Grant>, grantee: Grantee, { statement, actions, evidence }: Omit<Grant, keyof Grantee>): void {
  const key = `${grantee.exposure} ${grantee.to}`;
  const known = grants.get(key);
  grants.set(key, {
    ...grantee,
    statement,
    actions: [...new Set([...(known?.actions ?? []), ...actions])],
    evidence: [...new Set([...(known?.evidence ?? []), ...evidence])],
  });
}

/** The resources of an Allow, limited to those that the policy governs. */
function resourcesOf(statement: Statement, governed: readonly string[] | undefined): readonly string[] {
  const written = (statement.resources ?? ['*']).map(resourcePatternAtMost);
  if (governed === undefined) return written;
  const own = governed.filter((pattern) => touchesResource(statement, pattern));
  const cut = own.flatMap((pattern) =>
    written.filter((other) => wildcardsOverlap(other, pattern)).map((other) => (wildcardCovers(pattern, other) ? other : pattern)),
  );
  return [...new Set(cut)];
}

/** The callers that remain after every Deny; each Deny is given with the callers it does not stop. */
function afterDenies(
  allowed: Grantees,
  denies: ReadonlyMap<Statement, Grantees>,
): { readonly audience: Grantees; readonly notes: readonly string[] } {
  let audience = allowed;
  const notes: string[] = [];
  for (const [deny, spared] of denies) {
    if (isEveryone(spared)) continue;
    audience = narrower(audience, spared);
    notes.push(`${statementName(deny)} denies all but ${describeGrantees(spared)}`);
  }
  return { audience, notes };
}

/** Callers that a Deny may not stop: it does not address them, or one of its conditions does not hold. */
function sparedBy(deny: Statement, caller: Caller, trust: TrustContext): Grantees {
  const escapes = deny.conditions.map((condition) => escapeOfDeny(condition, caller, trust));
  return union([unaddressed(deny.principals, caller, trust), ...escapes]);
}

/** Requests of a caller that the principals of a Deny do not address. */
export function unaddressed(principals: Principals | undefined, caller: Caller, trust: TrustContext): Grantees {
  if (principals === undefined) return allGrantees;
  if (principals.notPrincipal) return union(listedCallers(principals).map((listed) => callerGrantees(listed, trust)));
  const addressed = listedCallers(principals).some(
    (listed) => listed.kind === 'everyone' || (listed.kind === caller.kind && 'id' in caller && listed.id === caller.id),
  );
  return addressed ? noGrantees : allGrantees;
}
