import { defineRule } from '../../src/core/rule.ts';

export const rdsStorageEncrypted = defineRule({
  id: 'rds-storage-encrypted',
  title: 'RDS instances should be encrypted at rest',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['clusterId', 'storageEncrypted'],
  messages: {
    encrypted: 'Storage is encrypted.',
    plain: 'Storage is not encrypted.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale:
    'Anyone who gets at an unencrypted volume, backup or snapshot of the database can read it; an encrypted one also needs the key.',
  remediation: {
    text: 'Encryption is chosen at creation: copy a snapshot with a KMS key and restore the instance from the encrypted copy.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier SNAPSHOT --target-db-snapshot-identifier ENCRYPTED --kms-key-id KEY',
  },
  controls: {
    securityHub: ['RDS.3'],
    awsConfig: ['rds-storage-encrypted'],
    cis: ['3.0:2.3.1', '5.0:2.2.1', '6.0:3.2.1', '7.0:3.2.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['rds_instance_storage_encrypted'],
    cloudsploit: ['rdsEncryptionEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    return facts.storageEncrypted ? pass('encrypted') : fail('plain');
  },
});
