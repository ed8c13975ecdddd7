import { securityGroupsRule } from '../shared/databases/security-groups.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterSecurityGroupRestricted = securityGroupsRule({
  ...clusterVariant,
  id: 'neptune-cluster-security-group-restricted',
  page: 'get-started-vpc.html',
  rationale:
    'Every network that is connected to the VPC can reach the cluster, and so does the internet if an instance gets a public endpoint.',
});
