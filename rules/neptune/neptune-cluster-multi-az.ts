import { multiAzRule } from '../shared/databases/multi-az.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterMultiAz = multiAzRule({
  ...clusterVariant,
  id: 'neptune-cluster-multi-az',
  page: 'manage-console-add-replicas.html',
  tier: 1,
  engine: 'neptune',
  member: { terraform: 'aws_neptune_cluster_instance', cloudFormation: 'AWS::Neptune::DBInstance' },
  steps: 'Choose Databases.\nSelect the cluster, choose Actions, then Add reader.\nChoose another Availability Zone and add the reader.',
  controls: {
    securityHub: ['Neptune.9'],
    awsConfig: ['neptune-cluster-multi-az-enabled'],
    prowler: ['neptune_cluster_multi_az'],
    cloudsploit: ['neptuneDBMultiAz'],
  },
});
