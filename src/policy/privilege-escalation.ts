import type { SeverityChange } from '../core/rule.ts';
import type { Administrator } from '../services/iam/facts.ts';
import { actionMatches, resourcePatternAtMost } from './actions.ts';
import { parseArn } from './arn.ts';
import type { Condition } from './conditions.ts';
import { isNegated, limitsNothing, operatorFamily, positiveOperator } from './conditions.ts';
import type { EscalationPath } from './escalation/path.ts';
import { escalationPaths } from './escalation/paths.ts';
import { type Identity, isDenied, type Permission, permissionsFor } from './permissions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import type { PrincipalPolicies } from './policy-set.ts';
import { hasWildcard, wildcardMatches } from '../util/wildcard.ts';

/** A privilege escalation path that an identity has. */
export interface Escalation {
  readonly how: string;
  readonly actions: readonly string[];
  /** It is allowed only for certain resources or under conditions, which may leave nothing to gain. */
  readonly limited: boolean;
  /** It exists only in an account that administers IAM Identity Center or root access for its organization. */
  readonly forOrganization?: true;
  /** ARN of an administrator that the path takes over although it is allowed only for certain resources. */
  readonly reaches?: string;
}

/** The caller and its account, as far as they are known. */
export interface EscalationContext {
  /** ARNs of the caller, its groups and its attached policies. */
  readonly self?: readonly string[];
  /** Administrators of the account that the policies name. */
  readonly administrators?: readonly Administrator[];
}

const passRole = 'iam:PassRole';

/** The known privilege escalation paths of an identity, those without limits first. */
export function escalations(identity: Identity, context: EscalationContext = {}): readonly Escalation[] {
  const lean: Identity = { policies: identity.policies.map(relevantPart), boundary: identity.boundary && relevantPart(identity.boundary) };
  const permissions = new Map(neededActions.map((action) => [action, permissionsFor(lean, action)]));
  const search: Search = {
    identity: lean,
    permissionsOf: (action) => permissions.get(action) ?? [],
    self: [],
    administrators: [],
    ...context,
  };
  const found = escalationPaths.entries.map((path) => alongPath(path, search)).filter((escalation) => escalation !== undefined);
  return [...found.filter(({ limited }) => !limited), ...found.filter(({ limited }) => limited)];
}

/** The ARNs of a caller, its groups, and the policies attached to it. */
export function ownArnsOf(arn: string, facts: Pick<PrincipalPolicies, 'attachedPolicies' | 'groupPolicies'>): readonly string[] {
  const account = arn.split(':').slice(0, 5).join(':');
  const groups = [...new Set((facts.groupPolicies ?? []).map(({ group }) => `${account}:group/${group}`))];
  return [arn, ...groups, ...facts.attachedPolicies.map((policy) => policy.arn)];
}

interface Search extends Required<EscalationContext> {
  readonly identity: Identity;
  readonly permissionsOf: (action: string) => readonly Permission[];
}

function alongPath(path: EscalationPath, search: Search): Escalation | undefined {
  if (path.underBoundary && search.identity.boundary === undefined) return undefined;
  const steps = [...path.needs, ...(path.passedTo === undefined ? [] : [passRole])];
  const actions: string[] = [];
  let limited = false;
  let reaches: string | undefined;
  for (const step of steps) {
    const choices = (typeof step === 'string' ? [step] : step).flatMap((action) =>
      search.permissionsOf(action).flatMap((permission) => choiceOf(permission, path, search) ?? []),
    );
    const best = choices.find((choice) => !choice.limited) ?? choices[0];
    if (best === undefined) return undefined;
    actions.push(best.action);
    limited ||= best.limited;
    reaches ??= best.reaches;
  }
  if (limited && path.onlyUnlimited) return undefined;
  return {
    how: path.how,
    actions,
    limited,
    ...(path.forOrganization === undefined ? {} : { forOrganization: path.forOrganization }),
    ...(limited || reaches === undefined ? {} : { reaches }),
  };
}

/** One permission as a step of a path; `undefined` if it is not. */
function choiceOf(permission: Permission, path: EscalationPath, search: Search) {
  const { action, resource } = permission;
  if (!passes(permission, path) || isUnusable(permission, search)) return undefined;
  const isPassing = action === passRole;
  if (!isPassing && path.onSelf === 'nothing' && isOnSelf(permission, search)) return undefined;
  const own = ownArns(action, search).filter((arn) => wildcardMatches(resource, arn) && !isDenied(search.identity, action, arn));
  if (path.onSelf === 'only' && (search.self.length === 0 ? !isAnyOfItsKind(resource) : own.length === 0)) return undefined;
  const unconditional = !permission.conditional || isFulfilled(permission, path);
  const isOpen = isAnyOfItsKind(resource) || (path.onSelf !== undefined && path.onSelf !== 'nothing' && own.length > 0);
  if (unconditional && isOpen) return { action, limited: false };
  const reached = unconditional ? reachedAdministrator(permission, path, search) : undefined;
  return { action, limited: reached === undefined, ...(reached === undefined ? {} : { reaches: reached.arn }) };
}

/** An administrator that a permission takes over by name. */
function reachedAdministrator({ action, resource }: Permission, path: EscalationPath, search: Search): Administrator | undefined {
  if (action !== passRole && path.takesOver !== true) return undefined;
  return search.administrators.find(
    ({ arn, services }) =>
      kindOf(action) === parseArn(arn)?.resource.split('/', 1)[0] &&
      wildcardMatches(resource, arn) &&
      !isDenied(search.identity, action, arn) &&
      (action !== passRole || services.some((service) => passedTo(path).includes(service.replace(/\.cn$/, '')))),
  );
}

const passedTo = ({ passedTo: services }: EscalationPath): readonly string[] =>
  services === undefined ? [] : typeof services === 'string' ? [services] : services;

/** Whether a permission lets the role of the path be passed to its service; all except iam:PassRole do. */
function passes({ action, statement }: Permission, path: EscalationPath): boolean {
  if (action !== passRole || path.passedTo === undefined) return true;
  const tests = statement.conditions.filter(namesPassedTo);
  return passedTo(path).some((service) => tests.every((condition) => allowsService(condition, service)));
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService */
const namesPassedTo = ({ key, operator }: Condition): boolean => key === 'iam:passedtoservice' && operatorFamily(operator) === 'string';

function allowsService({ operator, values }: Condition, service: string): boolean {
  const inCase = (text: string) => (positiveOperator(operator) === 'StringEqualsIgnoreCase' ? text.toLowerCase() : text);
  return values.some((value) => wildcardMatches(inCase(value).replace(/\.cn$/, ''), service)) !== isNegated(operator);
}

/** That a role may be passed only to the service of the path, or not to some others, does not limit the path. */
const isFulfilled = ({ action, statement }: Permission, path: EscalationPath): boolean =>
  action === passRole &&
  path.passedTo !== undefined &&
  statement.conditions.every((condition) => namesPassedTo(condition) || limitsNothing(condition));

/** `*`, or an ARN pattern that leaves the name open: `arn:aws:iam::111122223333:role/*`. */
const isAnyOfItsKind = (resource: string): boolean =>
  /^\*+$/.test(resource) || /^(?:[\w-]+[:/])?[*/:]*\*$/.test(parseArn(resource)?.resource ?? resource);

/** The type of resource that an action of IAM changes. */
const kindOf = (action: string): string =>
  /Group/.test(action) ? 'group' : /Role/.test(action) ? 'role' : /User|AccessKey|LoginProfile/.test(action) ? 'user' : 'policy';

const ownArns = (action: string, { self }: Search): readonly string[] =>
  self.filter((arn) => parseArn(arn)?.resource.startsWith(`${kindOf(action)}/`));

function isOnSelf(permission: Permission, { self }: Search): boolean {
  return self.includes(permission.resource) || isOwnUserVariable(permission);
}

/** Whether the resource is written as the own user. */
function isOwnUserVariable({ resource, statement }: Permission): boolean {
  const written = (statement.resources ?? []).filter((pattern) => resourcePatternAtMost(pattern) === resource);
  return written.length > 0 && written.every((pattern) => /\$\{aws:username\}/i.test(pattern));
}

/** A role has no user name: a resource written with one matches nothing. */
const isUnusable = (permission: Permission, { self }: Search): boolean =>
  parseArn(self[0] ?? '')?.resource.startsWith('role/') === true && isOwnUserVariable(permission);

/** The paths as evidence: three of them in the message, all of them behind it. */
export const describeEscalations = (paths: readonly Escalation[]) => ({
  count: paths.length,
  examples: paths.slice(0, 3).map(({ how }) => how),
  ways: paths.map(({ how, actions, limited }) => `${how}: ${actions.join(' + ')}${limited ? ' (limited)' : ''}`),
});

/** ARNs of the administrators that paths take over by name. */
export function reachedAdministrators(paths: readonly Escalation[]): readonly string[] | undefined {
  const arns = [...new Set(paths.flatMap(({ reaches }) => reaches ?? []))];
  return arns.length === 0 ? undefined : arns;
}

/** The severity if all paths are limited, or exist only in certain accounts. */
export function limitedOnly(paths: readonly Escalation[]): SeverityChange | undefined {
  const unlimited = paths.filter(({ limited }) => !limited);
  if (unlimited.length === 0) return { severity: 'low', because: 'every path is limited to certain resources or by conditions' };
  return unlimited.every(({ forOrganization }) => forOrganization)
    ? { severity: 'medium', because: 'the paths exist only in an account that administers access for its organization' }
    : undefined;
}

const neededActions: readonly string[] = [...new Set([passRole, ...escalationPaths.entries.flatMap(({ needs }) => needs.flat())])];
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
