import { securityGroupsRule } from '../shared/databases/security-groups.ts';
import { clusterVariant } from './shared/variants.ts';

/** DocumentDB has no public endpoint: peered networks, VPNs and load balancers are the way in. */
export const docdbClusterSecurityGroupRestricted = securityGroupsRule({
  ...clusterVariant,
  id: 'docdb-cluster-security-group-restricted',
  page: 'security.managing-access.html',
  rationale: 'Every network that is connected to the VPC can reach the cluster, including peered networks, VPNs and load balancers.',
});
