import { actionsAmong, coversAction, coversResource, resourcePatternAtMost, touchesResource } from './actions.ts';
import type { Audience, Party, TrustContext } from './audience.ts';
import { callerAudience, describeAudience, everyone, isEveryone, narrower, nobody, union } from './audience.ts';
import { limitOfAllow, limitOfDeny, presentKeys } from './limits.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { statementName } from './policy-document.ts';
import type { Caller, Principals } from './principals.ts';
import { allowedCallers, listedCallers } from './principals.ts';
import { wildcardCovers, wildcardsOverlap } from './wildcard.ts';

export interface ResourcePolicyContext extends TrustContext {
  /** The concrete actions in question, such as the read actions of S3. Default: the patterns as the policy writes them. */
  readonly actions?: readonly string[] | undefined;
  /** Patterns for all the policy can govern, such as a bucket's ARN and `<ARN>/*`. Default: whatever the statements name. */
  readonly resources?: readonly string[] | undefined;
}

/** One circle of callers that one Allow lets in, after the Denies of the policy. */
export interface Grant extends Party {
  readonly statement: Statement;
  /** What they may do: of the actions in question where the context names them, else the patterns as written. */
  readonly actions: readonly string[];
  /** Each condition and each Deny that was weighed, and what it does. */
  readonly evidence: readonly string[];
}

/**
 * Whom a resource policy lets in. Every Allow counts, by every caller it names; conditions and Denies narrow it only where they
 * certainly do, so what is not `public` here is not public.
 */
export function resourcePolicyAccess(policy: PolicyDocument, context: ResourcePolicyContext): readonly Grant[] {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  return policy.statements.filter(({ effect }) => effect === 'Allow').flatMap((statement) => grantsOf(statement, denies, context));
}

function grantsOf(statement: Statement, denies: readonly Statement[], context: ResourcePolicyContext): readonly Grant[] {
  const actions = context.actions === undefined ? (statement.actions ?? ['*']) : actionsAmong(statement, context.actions);
  const resources = resourcesOf(statement, context.resources);
  const present = presentKeys(statement.conditions);
  const limits = statement.conditions
    .filter(({ operator }) => operator !== 'Null')
    .map((condition) => limitOfAllow(condition, present, context));
  const grants = new Map<string, Grant>();
  for (const caller of allowedCallers(statement.principals)) {
    const allowed = limits.reduce((audience, limit) => narrower(audience, limit.audience), callerAudience(caller, context));
    for (const action of actions) {
      const outcomes = resources.map((resource) => afterDenies(allowed, caller, action, resource, denies, context));
      const evidence = [...limits.map(({ note }) => note), ...outcomes.flatMap(({ notes }) => notes)];
      for (const party of union(outcomes.map(({ audience }) => audience))) addGrant(grants, statement, party, action, evidence);
    }
  }
  return [...grants.values()];
}

function addGrant(grants: Map<string, Grant>, statement: Statement, party: Party, action: string, evidence: readonly string[]): void {
  const key = `${party.exposure} ${party.to}`;
  const known = grants.get(key);
  grants.set(key, {
    ...party,
    statement,
    actions: [...new Set([...(known?.actions ?? []), action])],
    evidence: [...new Set([...(known?.evidence ?? []), ...evidence])],
  });
}

/** The resources of an Allow, cut down to those the policy governs. */
function resourcesOf(statement: Statement, governed: readonly string[] | undefined): readonly string[] {
  const written = (statement.resources ?? ['*']).map(resourcePatternAtMost);
  if (governed === undefined) return written;
  const own = governed.filter((pattern) => touchesResource(statement, pattern));
  const cut = own.flatMap((pattern) =>
    written.filter((other) => wildcardsOverlap(other, pattern)).map((other) => (wildcardCovers(pattern, other) ? other : pattern)),
  );
  return [...new Set(cut)];
}

/** What is left of an audience once every Deny that certainly covers the action and resource is applied. */
function afterDenies(
  allowed: Audience,
  caller: Caller,
  action: string,
  resource: string,
  denies: readonly Statement[],
  trust: TrustContext,
): { readonly audience: Audience; readonly notes: readonly string[] } {
  let audience = allowed;
  const notes: string[] = [];
  for (const deny of denies) {
    if (!coversAction(deny, action) || !coversResource(deny, resource)) continue;
    const escapes = deny.conditions.map((condition) => limitOfDeny(condition, caller, trust));
    const left = union([unaddressed(deny.principals, caller, trust), ...escapes.map((limit) => limit.audience)]);
    if (isEveryone(left)) continue;
    audience = narrower(audience, left);
    notes.push(`${statementName(deny)} denies all but ${describeAudience(left)}`);
  }
  return { audience, notes };
}

/** Those of a caller's requests that a Deny does not address by its principals. */
function unaddressed(principals: Principals | undefined, caller: Caller, trust: TrustContext): Audience {
  if (principals === undefined) return everyone;
  if (principals.notPrincipal) return union(listedCallers(principals).map((listed) => callerAudience(listed, trust)));
  const addressed = listedCallers(principals).some(
    (listed) => listed.kind === 'everyone' || (listed.kind === caller.kind && 'id' in caller && listed.id === caller.id),
  );
  return addressed ? nobody : everyone;
}
