import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterSnapshotEncrypted = defineRule({
  id: 'rds-cluster-snapshot-encrypted',
  title: 'Snapshots of RDS clusters should be encrypted',
  resourceType: 'AWS::RDS::DBClusterSnapshot',
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
    text: 'Restore the snapshot into an encrypted cluster and delete it; new snapshots of that cluster are encrypted.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-copy-snapshot.html',
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
