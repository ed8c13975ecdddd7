import type { AnyRule } from '../../src/model/rule.ts';
import { backupJobsMonitored } from './backup-jobs-monitored.ts';
import { backupPlanActive } from './backup-plan-active.ts';
import { backupPlanFrequencyAndRetention } from './backup-plan-frequency-and-retention.ts';
import { backupRecoveryPointEncrypted } from './backup-recovery-point-encrypted.ts';
import { backupVaultCustomerKey } from './backup-vault-customer-key.ts';

export const backupRules: readonly AnyRule[] = [
  backupJobsMonitored,
  backupPlanActive,
  backupPlanFrequencyAndRetention,
  backupRecoveryPointEncrypted,
  backupVaultCustomerKey,
];
