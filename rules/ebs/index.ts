import type { AnyRule } from '../../src/core/rule.ts';
import { ebsAccountDefaultEncryptionEnabled } from './ebs-account-default-encryption-enabled.ts';
import { ebsAccountSnapshotPublicAccessBlocked } from './ebs-account-snapshot-public-access-blocked.ts';
import { ebsLifecycleCopyRegionApproved } from './ebs-lifecycle-copy-region-approved.ts';
import { ebsSnapshotEncrypted } from './ebs-snapshot-encrypted.ts';
import { ebsSnapshotNotPublic } from './ebs-snapshot-not-public.ts';
import { ebsSnapshotSharedWithTrustedAccounts } from './ebs-snapshot-shared-with-trusted-accounts.ts';
import { ebsStorageRetentionBounded } from './ebs-storage-retention-bounded.ts';
import { ebsVolumeAttached } from './ebs-volume-attached.ts';
import { ebsVolumeBackupCovered } from './ebs-volume-backup-covered.ts';
import { ebsVolumeEncrypted } from './ebs-volume-encrypted.ts';
import { ebsVolumeRecentSnapshot } from './ebs-volume-recent-snapshot.ts';

export const ebsRules: readonly AnyRule[] = [
  ebsAccountDefaultEncryptionEnabled,
  ebsAccountSnapshotPublicAccessBlocked,
  ebsLifecycleCopyRegionApproved,
  ebsSnapshotEncrypted,
  ebsSnapshotNotPublic,
  ebsSnapshotSharedWithTrustedAccounts,
  ebsStorageRetentionBounded,
  ebsVolumeAttached,
  ebsVolumeBackupCovered,
  ebsVolumeEncrypted,
  ebsVolumeRecentSnapshot,
];
