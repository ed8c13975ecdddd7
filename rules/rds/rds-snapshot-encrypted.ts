import { defineRuleFamily } from '../../src/core/rule.ts';
import { encryptClusterSnapshot, snapshotEncryptedRule } from '../shared/databases/snapshots.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';

export const rdsSnapshotEncryptedRules = defineRuleFamily(
  [
    {
      ...instanceSnapshotVariant,
      id: 'rds-snapshot-encrypted',
      page: 'USER_CopySnapshot.html',
      text: 'Copy the snapshot with a KMS key, check the copy, and delete the original. Encrypt the database as well, so that new snapshots are encrypted.',
      cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier {{id}} --target-db-snapshot-identifier ENCRYPTED_SNAPSHOT --kms-key-id KMS_KEY_ARN --copy-tags',
      steps:
        'Choose Actions, Copy snapshot, turn on encryption, choose a key, and copy it.\nDelete the unencrypted snapshot when nothing uses it.',
      impact: 'The copy is billed like another snapshot. Deleting the original cannot be undone.',
    },
    {
      ...clusterSnapshotVariant,
      ...encryptClusterSnapshot({ ...clusterSnapshotVariant, engine: 'ENGINE' }),
      id: 'rds-cluster-snapshot-encrypted',
      page: 'aurora-copy-snapshot.html',
    },
  ],
  (variant) =>
    snapshotEncryptedRule({
      ...variant,
      controls: {
        securityHub: ['RDS.4'],
        awsConfig: ['rds-snapshot-encrypted'],
        prowler: ['rds_snapshots_encrypted'],
        cloudsploit: ['rdsSnapshotEncryption'],
      },
    }),
);
