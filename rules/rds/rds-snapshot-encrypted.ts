import { defineRule } from '../../src/core/rule.ts';

export const rdsSnapshotEncrypted = defineRule({
  id: 'rds-snapshot-encrypted',
  title: 'Snapshots of RDS instances should be encrypted',
  resourceType: 'AWS::RDS::DBSnapshot',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encrypted'],
  messages: {
    encrypted: 'The snapshot is encrypted.',
    plain: 'The snapshot is not encrypted.',
  },
  rationale:
    'A snapshot is the whole database: shared by mistake or copied by an intruder, an unencrypted one can be read by whoever has it.',
  remediation: {
    text: 'Copy the snapshot with a KMS key and delete the original; encrypt the database, too, so that new snapshots are encrypted.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html',
    cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier SNAPSHOT --target-db-snapshot-identifier ENCRYPTED --kms-key-id KEY',
  },
  controls: {
    securityHub: ['RDS.4'],
    awsConfig: ['rds-snapshot-encrypted'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['rds_snapshots_encrypted'],
    cloudsploit: ['rdsSnapshotEncryption'],
  },
  evaluate: ({ encrypted }, { pass, fail }) => (encrypted ? pass('encrypted') : fail('plain')),
});
