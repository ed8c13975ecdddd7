import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterSnapshotNotPublic = defineRule({
  id: 'rds-cluster-snapshot-not-public',
  title: 'Snapshots of RDS clusters should not be restorable by everyone',
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  responsibility: 'customer-data',
  severity: 'critical',
  tier: 1,
  fix: 'unshare',
  exposesPublicly: true,
  facts: ['restorableBy'],
  messages: {
    closed: 'It is not public.',
    public: 'Every AWS account can restore it.',
  },
  rationale:
    'A public snapshot gives the whole database to everyone with an AWS account; such snapshots are searched for and copied within minutes.',
  remediation: {
    text: 'Make the snapshot private, and treat what is in it as disclosed.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html',
    cli: 'aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier SNAPSHOT --attribute-name restore --values-to-remove all',
  },
  controls: {
    securityHub: ['RDS.1'],
    awsConfig: ['rds-snapshots-public-prohibited'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['rds_snapshots_public_access'],
    cloudsploit: ['rdsSnapshotPubliclyAccessible'],
  },
  evaluate: ({ restorableBy }, { pass, fail }) => (restorableBy.includes('all') ? fail('public') : pass('closed')),
});
