import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterSnapshotInheritsClassification = defineRule({
  id: 'rds-cluster-snapshot-inherits-classification',
  title: 'Snapshots of RDS clusters should inherit the tags of the cluster',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['copyTagsToSnapshot'],
  messages: {
    copied: 'Tags are copied to snapshots.',
    lost: 'Tags are not copied to snapshots.',
  },
  rationale:
    'Owner and classification have to travel with every copy of the data; a snapshot without tags is nobody’s and gets shared or kept by mistake.',
  remediation: {
    text: 'Turn on copying of tags to snapshots.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --copy-tags-to-snapshot --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.16', 'RDS.47', 'RDS.48'],
    awsConfig: ['rds-pgsql-cluster-copy-tags-to-snapshot-check', 'rds-mysql-cluster-copy-tags-to-snapshot-check'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)'],
    prowler: ['rds_cluster_copy_tags_to_snapshots'],
  },
  evaluate: ({ copyTagsToSnapshot }, { pass, fail }) => (copyTagsToSnapshot ? pass('copied') : fail('lost')),
});
