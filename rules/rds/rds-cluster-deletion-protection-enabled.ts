import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterDeletionProtectionEnabled = defineRule({
  id: 'rds-cluster-deletion-protection-enabled',
  title: 'RDS clusters should have deletion protection',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['deletionProtection'],
  messages: {
    on: 'Deletion protection is on.',
    off: 'Deletion protection is off.',
  },
  rationale: 'Without it, one call or one mistaken infrastructure change deletes the database, and its automated backups with it.',
  remediation: {
    text: 'Turn on deletion protection; it takes effect at once and without downtime.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --deletion-protection --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.7'],
    awsConfig: ['rds-cluster-deletion-protection-enabled'],
    nist80053: ['CM-3', 'CP-9', 'SC-5(2)'],
    prowler: ['rds_cluster_deletion_protection'],
  },
  evaluate: ({ deletionProtection }, { pass, fail }) => (deletionProtection ? pass('on') : fail('off')),
});
