import { appliesToAction, coversResource, resourcePatternAtMost } from './actions.ts';
import { isOnEverything } from './identity-policy.ts';
import { limitsNothing } from './conditions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { wildcardCovers, wildcardsOverlap } from '../util/wildcard.ts';

/** The identity policies of a user or role, without organization policies. */
export interface Identity {
  /** Inline and attached policies, those of the groups included. */
  readonly policies: readonly PolicyDocument[];
  /** The permissions boundary, if set. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
  readonly boundary?: PolicyDocument | undefined;
}

/** One Allow of one action that no Deny or boundary certainly removes. */
export interface Permission {
  readonly action: string;
  /** The resources it applies to, as a pattern. */
  readonly resource: string;
  /** The Allow, or the boundary's, has conditions that limit it: it may not hold for every request. */
  readonly conditional: boolean;
  readonly statement: Statement;
}

/** The permissions of an identity for a concrete action, one per Allow and resource. Empty if it is certainly not allowed. */
export function permissionsFor({ policies, boundary }: Identity, action: string): readonly Permission[] {
  const denies = certainDenies({ policies, boundary }, action);
  const left = (allows: readonly Permission[]): readonly Permission[] =>
    allows.filter(({ resource }) => !denies.some((deny) => coversResource(deny, resource)));
  const found = left(allowsOf(policies, action));
  if (boundary === undefined) return found;
  const bounds = left(allowsOf([boundary], action));
  return found.flatMap((permission) => bounds.flatMap((bound) => both(permission, bound)));
}

/** Whether a Deny without conditions stops an identity from doing an action on one resource. */
export const isDenied = (identity: Identity, action: string, arn: string): boolean =>
  certainDenies(identity, action).some((deny) => coversResource(deny, arn));

const certainDenies = ({ policies, boundary }: Identity, action: string): readonly Statement[] =>
  [...policies, ...(boundary === undefined ? [] : [boundary])]
    .flatMap(({ statements }) => statements)
    .filter((deny) => deny.effect === 'Deny' && deny.conditions.length === 0 && appliesToAction(deny, action));

function allowsOf(policies: readonly PolicyDocument[], action: string): readonly Permission[] {
  return policies
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.effect === 'Allow' && appliesToAction(statement, action))
    .flatMap((statement) => {
      const resources = isOnEverything(statement) ? ['*'] : (statement.resources ?? ['*']).map(resourcePatternAtMost);
      const conditional = !statement.conditions.every(limitsNothing);
      return resources.map((resource) => ({ action, resource, conditional, statement }));
    });
}

/** The part of a permission inside one Allow of the boundary. */
function both(permission: Permission, bound: Permission): readonly Permission[] {
  if (!wildcardsOverlap(permission.resource, bound.resource)) return [];
  const resource = wildcardCovers(permission.resource, bound.resource) ? bound.resource : permission.resource;
  return [{ ...permission, resource, conditional: permission.conditional || bound.conditional }];
}

/** Whether an identity is allowed every action on some resource; with `everywhere`, on all resources and without conditions. */
export function grantsAll(identity: Identity, actions: readonly string[], everywhere = false): boolean {
  const enough = ({ resource, conditional }: Permission): boolean => !everywhere || (resource === '*' && !conditional);
  return actions.every((action) => permissionsFor(identity, action).some(enough));
}
