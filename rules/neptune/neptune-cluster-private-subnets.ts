import { privateSubnetsRule } from '../shared/databases/private-subnets.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterPrivateSubnets = privateSubnetsRule({
  ...clusterVariant,
  id: 'neptune-cluster-private-subnets',
  page: 'get-started-vpc.html',
  severity: 'medium',
  rationale:
    'In a subnet with a route to the internet, one setting gives an instance a public endpoint. A failover can move the writer to any subnet.',
  group: { terraform: 'aws_neptune_subnet_group', cloudFormation: 'AWS::Neptune::DBSubnetGroup' },
  controls: { prowler: ['neptune_cluster_uses_public_subnet'] },
});
