import { notAsCode } from '../shared/code-snippets.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsSnapshotEncryptedRules = defineRuleFamily(
  [
    {
      ...instanceSnapshotVariant,
      id: 'rds-snapshot-encrypted',
      page: 'USER_CopySnapshot.html',
      text: 'Copy the snapshot with a KMS key, check the copy, and delete the original. Encrypt the database as well, so that new snapshots are encrypted.',
      cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier {{id}} --target-db-snapshot-identifier ENCRYPTED_SNAPSHOT --kms-key-id KMS_KEY_ARN --copy-tags',
      console:
        'Open the snapshot in the Amazon RDS console.\nChoose Actions, Copy snapshot, turn on encryption, choose a key, and copy it.\nDelete the unencrypted snapshot when nothing uses it.',
      impact: 'The copy is charged like another snapshot. Deleting the original cannot be undone.',
    },
    {
      ...clusterSnapshotVariant,
      id: 'rds-cluster-snapshot-encrypted',
      page: 'aurora-copy-snapshot.html',
      text: 'RDS cannot encrypt a copy of a cluster snapshot: restore the snapshot to an encrypted cluster, take a snapshot of it, and delete the original.',
      cli: [
        'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier TEMPORARY_CLUSTER --snapshot-identifier {{id}} --engine ENGINE --kms-key-id KMS_KEY_ARN',
        'aws rds create-db-cluster-snapshot --db-cluster-identifier TEMPORARY_CLUSTER --db-cluster-snapshot-identifier ENCRYPTED_SNAPSHOT',
      ].join('\n'),
      console:
        'Open the snapshot in the Amazon RDS console.\nChoose Actions, Restore snapshot, turn on encryption, choose a key, and restore it.\nTake a snapshot of the new cluster, then delete the cluster and the unencrypted snapshot.',
      impact: 'The temporary cluster and the new snapshot are charged. Deleting the original cannot be undone.',
    },
  ],
  ({ id, resourceType, plural, guide, page, text, cli, impact, console }) =>
    defineRule({
      id,
      title: `${plural} should be encrypted`,
      resourceType,
      responsibility: 'server-side-encryption',
      severity: 'medium',
      tier: 1,
      facts: ['encrypted'],
      messages: {
        encrypted: 'The snapshot is encrypted.',
        unencrypted: 'The snapshot is not encrypted.',
      },
      rationale: 'A snapshot contains the whole database. Anyone with access to an unencrypted snapshot can read the data.',
      remediation: {
        text,
        url: `${guide}/${page}`,
        impact,
        cli,
        console,
        notAsCode: notAsCode.snapshots,
      },
      controls: {
        securityHub: ['RDS.4'],
        awsConfig: ['rds-snapshot-encrypted'],
        nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
        prowler: ['rds_snapshots_encrypted'],
        cloudsploit: ['rdsSnapshotEncryption'],
      },
      evaluate: ({ encrypted }, { pass, fail }) => (encrypted ? pass('encrypted') : fail('unencrypted')),
    }),
);
