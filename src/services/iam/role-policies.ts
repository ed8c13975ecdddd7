import type { RoleDetail } from '@aws-sdk/client-iam';
import type { RolePolicies } from '../ec2/facts.ts';
import type { WorkingRole } from '../emr/facts.ts';
import { derivedRead } from '../../core/fact-reads.ts';
import { attachedPolicies, attachedPolicy, inlinePolicies } from './policies.ts';
import { type AuthorizationDetails, authorizationDetails } from './shared-reads.ts';

/** All that decides what a role may do. */
export function rolePolicies(role: RoleDetail, details: AuthorizationDetails): RolePolicies {
  const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    inlinePolicies: inlinePolicies(role.RolePolicyList),
    attachedPolicies: attachedPolicies(role.AttachedManagedPolicies, details),
    ...(boundary === undefined ? {} : { permissionsBoundary: attachedPolicy(boundary, details) }),
  };
}

/** Permissions of roles by name, and by the name of their instance profile: names are unique in an account across paths. */
export const policiesByName = derivedRead(
  'iam:GetAccountAuthorizationDetails policies by name',
  authorizationDetails,
  (details): { readonly service: ReadonlyMap<string, RolePolicies>; readonly instances: ReadonlyMap<string, RolePolicies> } => ({
    service: new Map(details.roles.map((role) => [role.RoleName ?? '', rolePolicies(role, details)])),
    instances: new Map(
      details.roles.flatMap((role) =>
        (role.InstanceProfileList ?? []).map(
          ({ InstanceProfileName }) => [InstanceProfileName ?? '', rolePolicies(role, details)] as const,
        ),
      ),
    ),
  }),
);

/** A role by its name or ARN, or that of its instance profile. */
export function workingRole(
  use: WorkingRole['use'],
  written: string,
  policies: { readonly [U in WorkingRole['use']]: ReadonlyMap<string, RolePolicies> } | undefined,
): WorkingRole {
  const name = written.split('/').at(-1) ?? written;
  const found = policies?.[use].get(name);
  return { use, name, ...(found === undefined ? {} : { policies: found }) };
}
