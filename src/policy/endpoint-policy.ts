import { coversAction, coversResource, resourcePatternAtMost } from './actions.ts';
import { isAccountId, parseArn } from './arn.ts';
import { constraintOfAllow, escapeOfDeny, presentKeys } from './condition-constraints.ts';
import { type Condition, isNegated, operatorFamily, positiveOperator } from './conditions.ts';
import { allGrantees, callerGrantees, describeGrantees, type Grantees, isEveryone, narrower, type TrustContext } from './grantees.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { allowedCallers, type Caller } from './principals.ts';
import { groupByDenies, unaddressed } from './resource-policy.ts';
import { wildcardsOverlap } from '../util/wildcard.ts';

export interface EndpointContext extends TrustContext {
  /** Such as `com.amazonaws.eu-west-1.s3`. */
  readonly serviceName: string;
  readonly partition: string;
}

/** Access that one Allow statement gives to resources of owners that are not trusted. */
export interface UntrustedAccess {
  readonly statement: Statement;
  readonly actions: readonly string[];
  readonly callers: Grantees;
  /** Such as `account 444455556666`; empty: any owner. */
  readonly owners: readonly string[];
}

interface Owner {
  readonly name: string;
  readonly trusted: boolean;
}

/** A bound on the requests that get through. An absent member limits nothing. */
interface Limit {
  readonly callers?: Grantees;
  readonly owners?: readonly Owner[];
  /** The resource belongs to the caller's own account or organization. */
  readonly sameOwner?: 'account' | 'organization';
}

interface Access {
  readonly callers: Grantees;
  readonly owners: readonly Owner[] | undefined;
  readonly sameOwner: ReadonlySet<'account' | 'organization'>;
}

/** More combinations than real policies need; beyond them a Deny counts as if it denied nothing. */
const MAX_COMBINATIONS = 64;

/**
 * Access through a VPC endpoint to resources of owners that are not trusted. An endpoint policy governs requests of any caller to resources
 * of any account, so only a fixed owner or a named resource limits it: callers can bring credentials of another account.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function untrustedAccess(policy: PolicyDocument, context: EndpointContext): readonly UntrustedAccess[] {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  return policy.statements.filter(({ effect }) => effect === 'Allow').flatMap((allow) => accessOf(allow, denies, context));
}

/** Ids of the organizations that conditions of a policy name. */
export const namedOrganizations = ({ statements }: PolicyDocument): readonly string[] => [
  ...new Set(statements.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values.flatMap((value) => orgIdOf(value) ?? [])))),
];

/** Whether only identities of the own account, its organization or trusted accounts have the access. */
export const isLimitedToTrustedCallers = ({ callers }: UntrustedAccess): boolean => callers.every(isTrustedIdentity);

/** Access as evidence. */
export const describeAccess = (found: readonly UntrustedAccess[]) => ({
  callers: [...new Set(found.map(({ callers }) => describeGrantees(callers)))],
  actions: [...new Set(found.flatMap(({ actions }) => actions))],
  owners: [...new Set(found.flatMap(({ owners }) => (owners.length === 0 ? ['any account'] : owners)))],
});

function accessOf(allow: Statement, denies: readonly Statement[], context: EndpointContext): readonly UntrustedAccess[] {
  const present = presentKeys(allow.conditions);
  const limits = allow.conditions.map((condition) => limitOfAllow(condition, present, context));
  const actionGroups = groupByDenies(actionsOf(allow, context), denies, coversAction);
  return allowedCallers(allow.principals).flatMap((caller) => {
    const all: Access = { callers: callerGrantees(caller, context), owners: undefined, sameOwner: new Set() };
    const allowed = limits.reduce(restrict, all);
    if (isHarmless(allowed)) return [];
    const resources = resourcesOf(allow, context).filter((pattern) => !isHarmless(restrict(allowed, limitOfResource(pattern, context))));
    const resourceGroups = groupByDenies(resources, denies, concernsResource);
    return resourceGroups.flatMap((resourceGroup) =>
      actionGroups.flatMap((actionGroup) => {
        const applied = [...resourceGroup.by].filter((deny) => actionGroup.by.has(deny));
        const reached = resourceGroup.patterns.map((pattern) => restrict(allowed, limitOfResource(pattern, context)));
        const left = applied.reduce<readonly Access[]>(
          (before, deny) => afterDeny(before, routesAround(deny, { caller, patterns: resourceGroup.patterns }, context)),
          reached,
        );
        return left.map(({ callers, owners = [] }) => ({
          statement: allow,
          actions: written(allow, actionGroup.patterns),
          callers,
          owners: owners.filter(({ trusted }) => !trusted).map(({ name }) => name),
        }));
      }),
    );
  });
}

/** Through an endpoint only actions of its own service pass, so that a Deny of all of them covers `*`. */
function actionsOf({ actions = ['*'] }: Statement, { serviceName }: EndpointContext): readonly string[] {
  return actions.map((pattern) => (pattern === '*' ? `${serviceOf(serviceName)}:*` : pattern));
}

const written = ({ actions, notActions }: Statement, patterns: readonly string[]): readonly string[] => {
  if (actions === undefined) return [`all except ${notActions?.join(', ')}`];
  return actions.includes('*') ? ['*'] : patterns;
};

/** Requests to S3 access points are authorized for the bucket, too, so buckets and their objects represent all S3 resources. */
function resourcesOf({ resources = ['*'] }: Statement, { serviceName, partition }: EndpointContext): readonly string[] {
  return resources.map((pattern) => (pattern === '*' && serviceOf(serviceName) === 's3' ? `arn:${partition}:s3:::*` : pattern));
}

const serviceOf = (serviceName: string): string => serviceName.split('.').at(-1) ?? '';

const concernsResource = (deny: Statement, pattern: string): boolean =>
  deny.notResources !== undefined || coversResource(deny, resourcePatternAtMost(pattern));

function restrict(access: Access, { callers, owners, sameOwner }: Limit): Access {
  const keepsOwners = owners === undefined || (access.owners !== undefined && !areTrusted(owners));
  return {
    callers: callers === undefined ? access.callers : narrower(access.callers, callers),
    owners: keepsOwners ? access.owners : owners,
    sameOwner: sameOwner === undefined ? access.sameOwner : new Set([...access.sameOwner, sameOwner]),
  };
}

const areTrusted = (owners: readonly Owner[]): boolean => owners.every(({ trusted }) => trusted);

const isTrustedIdentity = ({ exposure, trusted }: Grantees[number]): boolean =>
  trusted && (exposure === 'own-account' || exposure === 'cross-account' || exposure === 'organization');

/** Whether no caller has the access, only AWS services have it, or it covers only resources of trusted owners. */
function isHarmless({ callers, owners, sameOwner }: Access): boolean {
  if (callers.every(({ exposure }) => exposure === 'service')) return true;
  if (owners !== undefined && areTrusted(owners)) return true;
  if (sameOwner.has('account') && callers.every(isTrustedIdentity)) return true;
  return sameOwner.has('organization') && callers.every((caller) => isTrustedIdentity(caller) && caller.exposure !== 'cross-account');
}

/** Returns the access that remains after a Deny: the requests that take one of the routes around it. */
function afterDeny(before: readonly Access[], routes: readonly Limit[]): readonly Access[] {
  if (routes.some(isUnlimited)) return before;
  const left = before.flatMap((access) => routes.map((route) => restrict(access, route))).filter((access) => !isHarmless(access));
  const distinct = [...new Map(left.map((access) => [keyOf(access), access])).values()];
  return distinct.length > MAX_COMBINATIONS ? before : distinct;
}

const isUnlimited = ({ callers = allGrantees, owners, sameOwner }: Limit): boolean =>
  owners === undefined && sameOwner === undefined && isEveryone(callers);

const keyOf = ({ callers, owners, sameOwner }: Access): string => JSON.stringify([callers, owners, [...sameOwner].sort()]);

/** The requests that a Deny does not stop: other callers, other resources, and those for which one of its conditions does not hold. */
function routesAround(
  deny: Statement,
  { caller, patterns }: { readonly caller: Caller; readonly patterns: readonly string[] },
  context: EndpointContext,
): readonly Limit[] {
  const spared = (deny.notResources ?? []).filter((resource) =>
    patterns.some((pattern) => wildcardsOverlap(resourcePatternAtMost(resource), resourcePatternAtMost(pattern))),
  );
  return [
    { callers: unaddressed(deny.principals, caller, context) },
    ...spared.map((resource) => limitOfResource(resource, context)),
    ...deny.conditions.map((condition) => escapeLimit(condition, caller, context)),
  ];
}

/** Owners of the resources that a pattern matches. A fixed bucket name counts: no other bucket can have that name. */
function limitOfResource(pattern: string, context: EndpointContext): Limit {
  const { service = '', account = '*', resource = '*' } = parseArn(pattern) ?? {};
  if (isAccountId(account)) return { owners: [accountOwner(account, context)] };
  if (account === 'aws') return { owners: [{ name: 'AWS', trusted: true }] };
  if (isVariable(account, 'aws:principalaccount')) return { sameOwner: 'account' };
  const name = service === 's3' ? (resource.split('/')[0] ?? '') : resource;
  return account === '' && !/[*?]|\$\{/.test(service + name) ? { owners: [{ name: pattern, trusted: true }] } : {};
}

const accountOwner = (id: string, { accountId, trustedAccounts = [] }: TrustContext): Owner => ({
  name: `account ${id}`,
  trusted: id === accountId || trustedAccounts.includes(id),
});

const organizationOwner = (id: string, { organizationId, trustedOrganizations = [] }: TrustContext): Owner => ({
  name: `organization ${id}`,
  trusted: id === organizationId || trustedOrganizations.includes(id),
});

const orgIdOf = (value: string): string | undefined => /^(o-[a-z0-9]+)(\/|$)/.exec(value)?.[1];

interface OwnerKey {
  /** Only resources of accounts in an organization have the key. */
  readonly optional: boolean;
  readonly multivalued: boolean;
  readonly owner: (value: string, trust: TrustContext) => Owner | undefined;
}

const accountKey: OwnerKey = {
  optional: false,
  multivalued: false,
  owner: (value, trust) => (isAccountId(value) ? accountOwner(value, trust) : undefined),
};
const organizationKey: OwnerKey = {
  optional: true,
  multivalued: false,
  owner: (value, trust) => (orgIdOf(value) === value ? organizationOwner(value, trust) : undefined),
};

/** Condition keys for the owner of a resource. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resource-properties */
const ownerKeys: ReadonlyMap<string, OwnerKey> = new Map([
  ['aws:resourceaccount', accountKey],
  ['s3:resourceaccount', accountKey],
  ['s3:dataaccesspointaccount', { ...accountKey, optional: true }],
  ['aws:resourceorgid', organizationKey],
  [
    'aws:resourceorgpaths',
    {
      optional: true,
      multivalued: true,
      owner: (value, trust) => {
        const id = value.includes('/') ? orgIdOf(value) : undefined;
        return id === undefined ? undefined : organizationOwner(id, trust);
      },
    },
  ],
]);

function limitOfAllow(condition: Condition, present: ReadonlySet<string>, context: EndpointContext): Limit {
  const owned = ownerLimit(condition, context);
  if (owned === undefined) return hasVariable(condition) ? {} : { callers: constraintOfAllow(condition, present, context).audience };
  if (isNegated(condition.operator)) return {};
  const key = ownerKeys.get(condition.key);
  if (key?.multivalued === true && condition.qualifier === undefined) return {};
  const holdsWithoutKey = condition.ifExists || condition.qualifier === 'ForAllValues';
  return holdsWithoutKey && key?.optional !== false && !present.has(condition.key) ? {} : owned;
}

/** The requests for which a condition of a Deny does not hold. A negated operator also holds when the key is absent. */
function escapeLimit(condition: Condition, caller: Caller, context: EndpointContext): Limit {
  const owned = ownerLimit({ ...condition, operator: positiveOperator(condition.operator) }, context);
  if (owned === undefined) return hasVariable(condition) ? {} : { callers: escapeOfDeny(condition, caller, context) };
  if (!isNegated(condition.operator)) return {};
  const key = ownerKeys.get(condition.key);
  if (key?.multivalued === true && condition.qualifier === undefined) return {};
  return condition.qualifier === 'ForAnyValue' && key?.optional !== false ? {} : owned;
}

/** The owners that a condition names, its operator being positive; `undefined`: it is about something else. */
function ownerLimit({ operator, key, values }: Condition, context: EndpointContext): Limit | undefined {
  if (operatorFamily(operator) !== 'string') return ownerKeys.has(key) ? {} : undefined;
  const sameOwner =
    values.length > 0 ? relations.find((relation) => values.every((value) => relation.holds(key, value)))?.sameOwner : undefined;
  if (sameOwner !== undefined) return { sameOwner };
  const known = ownerKeys.get(key);
  if (known === undefined) return undefined;
  const owners = values.map((value) => known.owner(value, context));
  return owners.length === 0 || owners.includes(undefined) ? {} : { owners: owners.filter((owner) => owner !== undefined) };
}

/** Comparisons of the caller with the owner of the resource, written either way round. */
const relations = (
  [
    ['account', 'aws:principalaccount', 'aws:resourceaccount'],
    ['account', 'aws:principalaccount', 's3:resourceaccount'],
    ['organization', 'aws:principalorgid', 'aws:resourceorgid'],
  ] as const
).map(([sameOwner, caller, owner]) => ({
  sameOwner,
  holds: (key: string, value: string): boolean =>
    (key === owner && isVariable(value, caller)) || (key === caller && isVariable(value, owner)),
}));

const isVariable = (text: string, name: string): boolean => text.toLowerCase() === `\${${name}}`;
const hasVariable = ({ values }: Condition): boolean => values.some((value) => value.includes('${'));
