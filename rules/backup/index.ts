import type { AnyRule } from '../../src/core/rule.ts';
import { backupCopyRegionApproved } from './backup-copy-region-approved.ts';
import { backupJobsMonitored } from './backup-jobs-monitored.ts';
import { backupPlanActive } from './backup-plan-active.ts';
import { backupPlanCopyIsolated } from './backup-plan-copy-isolated.ts';
import { backupPlanFrequencyAndRetention } from './backup-plan-frequency-and-retention.ts';
import { backupProtectedResourceRecentSuccess } from './backup-protected-resource-recent-success.ts';
import { backupRecoveryPointEncrypted } from './backup-recovery-point-encrypted.ts';
import { backupRegionResourceTypesOptedIn } from './backup-region-resource-types-opted-in.ts';
import { backupRestoreTested } from './backup-restore-tested.ts';
import { backupVaultAccessRestricted } from './backup-vault-access-restricted.ts';
import { backupVaultCustomerKey } from './backup-vault-customer-key.ts';
import { backupVaultProtectedFromDeletion } from './backup-vault-protected-from-deletion.ts';

export const backupRules: readonly AnyRule[] = [
  backupCopyRegionApproved,
  backupJobsMonitored,
  backupPlanActive,
  backupPlanCopyIsolated,
  backupPlanFrequencyAndRetention,
  backupProtectedResourceRecentSuccess,
  backupRecoveryPointEncrypted,
  backupRegionResourceTypesOptedIn,
  backupRestoreTested,
  backupVaultAccessRestricted,
  backupVaultCustomerKey,
  backupVaultProtectedFromDeletion,
];
