import type { AnyRule } from '../../src/core/rule.ts';
import { eksAccessentryClusterAdminLimited } from './eks-accessentry-cluster-admin-limited.ts';
import { eksClusterAccessThroughEntries } from './eks-cluster-access-through-entries.ts';
import { eksClusterAuditLogged } from './eks-cluster-audit-logged.ts';
import { eksClusterDeletionProtected } from './eks-cluster-deletion-protected.ts';
import { eksClusterEndpointNotOpenToWorld } from './eks-cluster-endpoint-not-open-to-world.ts';
import { eksClusterEndpointPrivate } from './eks-cluster-endpoint-private.ts';
import { eksClusterNetworkPoliciesEnforced } from './eks-cluster-network-policies-enforced.ts';
import { eksClusterPrivateEndpointEnabled } from './eks-cluster-private-endpoint-enabled.ts';
import { eksClusterSecretsCustomerKey } from './eks-cluster-secrets-customer-key.ts';
import { eksClusterSecurityGroupRestricted } from './eks-cluster-security-group-restricted.ts';
import { eksNodegroupImageCurrent } from './eks-nodegroup-image-current.ts';
import { eksNodegroupMetadataRestricted } from './eks-nodegroup-metadata-restricted.ts';
import { eksNodegroupPrivateSubnets } from './eks-nodegroup-private-subnets.ts';
import { eksNodegroupRemoteAccessRestricted } from './eks-nodegroup-remote-access-restricted.ts';
import { eksRoleLeastPrivilege } from './eks-role-least-privilege.ts';
import { eksVersionSupported } from './eks-version-supported.ts';

export const eksRules: readonly AnyRule[] = [
  eksAccessentryClusterAdminLimited,
  eksClusterAccessThroughEntries,
  eksClusterAuditLogged,
  eksClusterDeletionProtected,
  eksClusterEndpointNotOpenToWorld,
  eksClusterEndpointPrivate,
  eksClusterNetworkPoliciesEnforced,
  eksClusterPrivateEndpointEnabled,
  eksClusterSecretsCustomerKey,
  eksClusterSecurityGroupRestricted,
  eksNodegroupImageCurrent,
  eksNodegroupMetadataRestricted,
  eksNodegroupPrivateSubnets,
  eksNodegroupRemoteAccessRestricted,
  ...eksRoleLeastPrivilege,
  ...eksVersionSupported,
];
