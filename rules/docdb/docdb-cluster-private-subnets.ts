import { privateSubnetsRule } from '../shared/databases/private-subnets.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterPrivateSubnets = privateSubnetsRule({
  ...clusterVariant,
  id: 'docdb-cluster-private-subnets',
  page: 'document-db-subnet-groups.html',
  severity: 'low',
  rationale: 'Clusters have no public addresses, but in a subnet with a route to the internet, a proxy next to the cluster can expose it.',
  group: { terraform: 'aws_docdb_subnet_group', cloudFormation: 'AWS::DocDB::DBSubnetGroup' },
  controls: {},
});
