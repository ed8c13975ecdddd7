import type { RoleDetail } from '@aws-sdk/client-iam';
import type { RolePolicies } from '../../model/facts/ec2.ts';
import { attachedPolicies, attachedPolicy, inlinePolicies } from './policies.ts';
import type { AuthorizationDetails } from './sources.ts';

/** All that decides what a role may do. */
export function rolePolicies(role: RoleDetail, details: AuthorizationDetails): RolePolicies {
  const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    inlinePolicies: inlinePolicies(role.RolePolicyList),
    attachedPolicies: attachedPolicies(role.AttachedManagedPolicies, details),
    ...(boundary === undefined ? {} : { permissionsBoundary: attachedPolicy(boundary, details) }),
  };
}
