import type { BackupVaultListMember } from '@aws-sdk/client-backup';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, keyed, listed, listingFrom } from '../../model/reads.ts';
import { eventRulesAbout } from '../events/sources.ts';
import { keyMetadata } from '../kms/sources.ts';
import { organizationId } from '../organizations/sources.ts';
import { backup } from '../sdk/services.ts';
import { reportTemplates, vaults } from './sources.ts';
import { tagsByArn } from '../tags.ts';

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
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    vaultType: listed((raw) => raw.VaultType ?? notReported('the listing shows no type')),
    recoveryPoints: listed((raw) => raw.NumberOfRecoveryPoints ?? notReported('the listing shows no number of recovery points')),
    lock: listed((raw) => {
      if (raw.Locked === undefined) return notReported('the listing does not say whether the vault is locked');
      const { LockDate, MinRetentionDays, MaxRetentionDays } = raw;
      return raw.Locked ? plain({ LockDate, MinRetentionDays, MaxRetentionDays }) : undefined;
    }),
    encryptionKeyArn: listed((raw) => (raw.EncryptionKeyType === 'AWS_OWNED_KMS_KEY' ? undefined : raw.EncryptionKeyArn)),
    keyManager: keyed(
      keyMetadata,
      (raw) => raw.EncryptionKeyArn,
      (key) => (key === undefined ? undefined : (key.KeyManager ?? notReported('the answer does not say who manages the key'))),
    ),
    // Both answers say by the same error that there is none (https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupVaultAccessPolicy.html).
    accessPolicy: each(backup, 'GetBackupVaultAccessPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the answer holds no policy'),
      absent: ['ResourceNotFoundException'],
    }),
    notifications: each(backup, 'GetBackupVaultNotifications', {
      input,
      value: ({ SNSTopicArn: topic, BackupVaultEvents }) =>
        topic === undefined ? notReported('the answer holds no topic') : { topic, events: BackupVaultEvents ?? [] },
      absent: ['ResourceNotFoundException'],
    }),
    eventRules: bulk(backupEvents, (rules) => rules ?? []),
    reports: bulk(reportTemplates, (templates) => templates ?? []),
    organizationId,
  },
});
