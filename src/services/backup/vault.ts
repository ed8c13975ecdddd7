import type { BackupVaultListMember } from '@aws-sdk/client-backup';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, sharedByKey, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { eventRulesAbout } from '../events/shared-reads.ts';
import { keyMetadata } from '../kms/shared-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { backup } from './clients.ts';
import { reportTemplates, vaults } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

const backupEvents = eventRulesAbout('aws.backup');
const input = (vault: { readonly id: string }) => ({ BackupVaultName: vault.id });

/** Backup vaults of all types. */
export const backupVaultCollector = defineCollector<'AWS::Backup::BackupVault', BackupVaultListMember>({
  type: 'AWS::Backup::BackupVault',
  service: 'backup',
  scope: 'regional',
  list: listingFrom(vaults, (items) =>
    items.flatMap((raw) =>
      raw.BackupVaultName === undefined || raw.BackupVaultArn === undefined
        ? []
        : [{ id: raw.BackupVaultName, arn: raw.BackupVaultArn, raw }],
    ),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    vaultType: fromListing((raw) => raw.VaultType ?? notReported('AWS did not return the type')),
    recoveryPoints: fromListing((raw) => raw.NumberOfRecoveryPoints ?? notReported('AWS did not return the number of recovery points')),
    lock: fromListing((raw) => {
      if (raw.Locked === undefined) return notReported('AWS did not return whether the vault is locked');
      const { LockDate, MinRetentionDays, MaxRetentionDays } = raw;
      return raw.Locked ? toJson({ LockDate, MinRetentionDays, MaxRetentionDays }) : undefined;
    }),
    encryptionKeyArn: fromListing((raw) => (raw.EncryptionKeyType === 'AWS_OWNED_KMS_KEY' ? undefined : raw.EncryptionKeyArn)),
    keyManager: sharedByKey(
      keyMetadata,
      (raw) => raw.EncryptionKeyArn,
      (key) => (key === undefined ? undefined : (key.KeyManager ?? notReported('AWS did not return the manager of the key'))),
    ),
    // Both operations use the same error if nothing is configured (https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupVaultAccessPolicy.html).
    accessPolicy: perResource(backup, 'GetBackupVaultAccessPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('AWS did not return the policy'),
      notConfiguredErrorCodes: ['ResourceNotFoundException'],
    }),
    notifications: perResource(backup, 'GetBackupVaultNotifications', {
      input,
      value: ({ SNSTopicArn: topic, BackupVaultEvents }) =>
        topic === undefined ? notReported('AWS did not return the topic') : { topic, events: BackupVaultEvents ?? [] },
      notConfiguredErrorCodes: ['ResourceNotFoundException'],
    }),
    eventRules: shared(backupEvents, (rules) => rules ?? []),
    reports: shared(reportTemplates, (templates) => templates ?? []),
    organizationId,
  },
});
