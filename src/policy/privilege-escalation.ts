import type { SeverityChange } from '../core/rule.ts';
import { actionMatches, resourcePatternAtMost } from './actions.ts';
import { parseArn } from './arn.ts';
import type { Condition } from './conditions.ts';
import { isNegated, operatorFamily } from './conditions.ts';
import { type EscalationPath, escalationPaths } from './escalation-paths.ts';
import { type Identity, type Permission, permissionsFor } from './permissions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { hasWildcard, wildcardMatches } from '../util/wildcard.ts';

/** A way by which an identity can get rights that it was not given. */
export interface Escalation {
  readonly how: string;
  readonly actions: readonly string[];
  /** It holds only for certain resources or under conditions, which may leave nothing to gain. */
  readonly limited: boolean;
}

const passRole = 'iam:PassRole';

/**
 * The known ways to more rights that an identity has, those without limits first.
 * @param self ARN of the identity, on which some actions are harmless
 */
export function escalations(identity: Identity, self?: string): readonly Escalation[] {
  const lean: Identity = { policies: identity.policies.map(relevantPart), boundary: identity.boundary && relevantPart(identity.boundary) };
  const permissions = new Map(neededActions.map((action) => [action, permissionsFor(lean, action)]));
  const found = escalationPaths
    .map((path) => alongPath(path, (action) => permissions.get(action) ?? [], self))
    .filter((escalation) => escalation !== undefined);
  return [...found.filter(({ limited }) => !limited), ...found.filter(({ limited }) => limited)];
}

function alongPath(path: EscalationPath, permissionsOf: (action: string) => readonly Permission[], self: string | undefined) {
  const steps = [...path.needs, ...(path.passedTo === undefined ? [] : [passRole])];
  const actions: string[] = [];
  let limited = false;
  for (const step of steps) {
    const choices = (typeof step === 'string' ? [step] : step).flatMap((action) =>
      permissionsOf(action)
        .filter((permission) => !(path.harmlessOnSelf && isOnSelf(permission, self)) && passes(permission, path))
        .map((permission) => ({ action, limited: isLimited(permission, path) })),
    );
    const best = choices.find((choice) => !choice.limited) ?? choices[0];
    if (best === undefined) return undefined;
    actions.push(best.action);
    limited ||= best.limited;
  }
  return limited && path.onlyUnlimited ? undefined : { how: path.how, actions, limited };
}

/** Whether a permission lets the role of the path be passed to its service; all but iam:PassRole do. */
function passes({ action, statement }: Permission, { passedTo }: EscalationPath): boolean {
  if (action !== passRole || passedTo === undefined) return true;
  return statement.conditions
    .filter(namesPassedTo)
    .every(({ values }) => values.some((value) => wildcardMatches(value.replace(/\.cn$/, ''), passedTo)));
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService */
const namesPassedTo = ({ key, operator }: Condition): boolean =>
  key === 'iam:passedtoservice' && operatorFamily(operator) === 'string' && !isNegated(operator);

function isLimited({ action, resource, conditional, statement }: Permission, { passedTo }: EscalationPath): boolean {
  // That a role may be passed to the service of the path only is no limit to the path.
  const fulfilled =
    action === passRole && passedTo !== undefined && statement.conditions.length > 0 && statement.conditions.every(namesPassedTo);
  return (conditional && !fulfilled) || !isAnyOfItsKind(resource);
}

/** `*`, or an ARN pattern that leaves the name open: `arn:aws:iam::111122223333:role/*`. */
const isAnyOfItsKind = (resource: string): boolean =>
  /^\*+$/.test(resource) || /^(?:[\w-]+[:/])?\*+$/.test(parseArn(resource)?.resource ?? resource);

function isOnSelf({ resource, statement }: Permission, self: string | undefined): boolean {
  if (resource === self) return true;
  const written = (statement.resources ?? []).filter((pattern) => resourcePatternAtMost(pattern) === resource);
  return written.length > 0 && written.every((pattern) => /\$\{aws:username\}/i.test(pattern));
}

/** The ways as evidence: three of them in the message, all of them behind it. */
export const describeEscalations = (ways: readonly Escalation[]) => ({
  count: ways.length,
  examples: ways.slice(0, 3).map(({ how }) => how),
  ways: ways.map(({ how, actions, limited }) => `${how}: ${actions.join(' + ')}${limited ? ' (limited)' : ''}`),
});

/** The severity of ways that all are limited. */
export const limitedOnly = (ways: readonly Escalation[]): SeverityChange | undefined =>
  ways.every(({ limited }) => limited)
    ? { severity: 'low', because: 'every way is limited to certain resources or by conditions' }
    : undefined;

const neededActions: readonly string[] = [...new Set([passRole, ...escalationPaths.flatMap(({ needs }) => needs.flat())])];
const neededByService = Map.groupBy(neededActions, (action) => action.split(':')[0] ?? '');

/** A policy without the action patterns that no path needs: long read-only policies shrink to almost nothing. */
const relevantPart = ({ version, statements }: PolicyDocument): PolicyDocument => ({
  version,
  statements: statements.map(relevantActions),
});

const relevantActions = (statement: Statement): Statement =>
  statement.actions === undefined ? statement : { ...statement, actions: statement.actions.filter(isRelevant) };

function isRelevant(pattern: string): boolean {
  const service = pattern.split(':')[0]?.toLowerCase() ?? '';
  const candidates = hasWildcard(service) ? neededActions : (neededByService.get(service) ?? []);
  return candidates.some((action) => actionMatches(pattern, action));
}
