import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterStorageEncrypted = defineRule({
  id: 'rds-cluster-storage-encrypted',
  title: 'RDS clusters should be encrypted at rest',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['storageEncrypted'],
  messages: {
    encrypted: 'Storage is encrypted.',
    plain: 'Storage is not encrypted.',
  },
  rationale:
    'Anyone who gets at an unencrypted volume, backup or snapshot of the database can read it; an encrypted one also needs the key.',
  remediation: {
    text: 'Encryption is chosen at creation: restore a snapshot of the cluster into a new, encrypted one.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
    cli: 'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier NEW --snapshot-identifier SNAPSHOT --engine ENGINE --kms-key-id KEY',
  },
  controls: {
    securityHub: ['RDS.27'],
    awsConfig: ['rds-cluster-encrypted-at-rest'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['rds_cluster_storage_encrypted'],
  },
  evaluate: ({ storageEncrypted }, { pass, fail }) => (storageEncrypted ? pass('encrypted') : fail('plain')),
});
