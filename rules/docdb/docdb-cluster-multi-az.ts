import { multiAzRule } from '../shared/databases/multi-az.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterMultiAz = multiAzRule({
  ...clusterVariant,
  id: 'docdb-cluster-multi-az',
  page: 'replication.html',
  tier: 2,
  engine: 'docdb',
  member: { terraform: 'aws_docdb_cluster_instance', cloudFormation: 'AWS::DocDB::DBInstance' },
  steps:
    'Choose Clusters.\nSelect the cluster, choose Actions, then Add instances.\nChoose another Availability Zone and create the instance.',
  controls: { prowler: ['documentdb_cluster_multi_az_enabled'] },
});
