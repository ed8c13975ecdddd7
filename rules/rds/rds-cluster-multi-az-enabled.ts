import { multiAzRule } from '../shared/databases/multi-az.ts';
import { clusterVariant, exceptReplicas } from './shared/variants.ts';

export const rdsClusterMultiAzEnabled = exceptReplicas(
  multiAzRule({
    ...clusterVariant,
    id: 'rds-cluster-multi-az-enabled',
    page: 'Concepts.AuroraHighAvailability.html',
    tier: 1,
    engine: 'ENGINE',
    member: { terraform: 'aws_rds_cluster_instance', cloudFormation: 'AWS::RDS::DBInstance' },
    steps: 'Choose Databases.\nSelect the cluster, choose Actions, then Add reader.\nChoose another Availability Zone and add the reader.',
    controls: {
      securityHub: ['RDS.15'],
      awsConfig: ['rds-cluster-multi-az-enabled'],
      cis: ['5.0:2.2.4', '6.0:3.2.4', '7.0:3.2.4'],
      nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
      prowler: ['rds_cluster_multi_az'],
    },
  }),
  'The cluster is a replica of {{source}}.',
);
