import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsStorageEncryptedRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-storage-encrypted',
      text: 'Copy a snapshot of the instance with a KMS key, and restore the copy to a new instance.',
      cli: [
        'aws rds create-db-snapshot --db-instance-identifier {{id}} --db-snapshot-identifier SNAPSHOT',
        'aws rds copy-db-snapshot --source-db-snapshot-identifier SNAPSHOT --target-db-snapshot-identifier ENCRYPTED_SNAPSHOT --kms-key-id KMS_KEY_ARN',
        'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier NEW_INSTANCE --db-snapshot-identifier ENCRYPTED_SNAPSHOT --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP --no-publicly-accessible',
      ].join('\n'),
      controls: {
        securityHub: ['RDS.3'],
        awsConfig: ['rds-storage-encrypted'],
        prowler: ['rds_instance_storage_encrypted'],
        cloudsploit: ['rdsEncryptionEnabled'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-storage-encrypted',
      text: 'Restore a snapshot of the cluster to a new, encrypted cluster.',
      cli: [
        'aws rds create-db-cluster-snapshot --db-cluster-identifier {{id}} --db-cluster-snapshot-identifier SNAPSHOT',
        'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier NEW_CLUSTER --snapshot-identifier SNAPSHOT --engine ENGINE --kms-key-id KMS_KEY_ARN --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP',
      ].join('\n'),
      // AWS evaluates RDS.3 on members, which have the encryption of their cluster.
      controls: {
        securityHub: ['RDS.3', 'RDS.27'],
        awsConfig: ['rds-storage-encrypted', 'rds-cluster-encrypted-at-rest'],
        prowler: ['rds_cluster_storage_encrypted'],
      },
    },
  ],
  ({ id, resourceType, plural, noun, guide, terraform, text, cli, controls }) =>
    defineRule({
      id,
      title: `${plural} should be encrypted at rest`,
      resourceType,
      responsibility: 'server-side-encryption',
      severity: 'medium',
      tier: 1,
      facts: ['clusterId', 'storageEncrypted'],
      messages: {
        encrypted: 'Storage is encrypted.',
        unencrypted: 'Storage is not encrypted.',
        member: memberMessage,
      },
      rationale: 'Anyone with access to an unencrypted volume, backup or snapshot can read the data. Encrypted data also needs the key.',
      remediation: {
        text,
        url: `${guide}/Overview.Encryption.html`,
        impact: `The new ${noun} has a new endpoint and is billed. Stop writes before the snapshot: later writes are lost. Wait until each step is complete.`,
        cli,
        terraform: [
          '# Changing the encryption replaces the database.',
          terraformResource(terraform, 'storage_encrypted = true', 'kms_key_id        = "KMS_KEY_ARN"'),
        ].join('\n'),
        console: [
          'Open the database in the Amazon RDS console and choose Actions, Take snapshot.',
          'Open the snapshot, choose Actions, Copy snapshot, turn on encryption, and copy it.',
          'Choose Actions, Restore snapshot, move clients to the new database, and delete the old one.',
        ].join('\n'),
        cloudFormation: cloudFormationResource(resourceType, 'StorageEncrypted: true', 'KmsKeyId: KMS_KEY_ARN'),
      },
      controls: {
        ...controls,
        cis: ['3.0:2.3.1', '5.0:2.2.1', '6.0:3.2.1', '7.0:3.2.1'],
        nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
      },
      evaluate: (facts, { pass, fail, notApplicable }) =>
        ifMember(facts, notApplicable) ?? (facts.storageEncrypted ? pass('encrypted') : fail('unencrypted')),
    }),
);
