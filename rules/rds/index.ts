import type { AnyRule } from '../../src/core/rule.ts';
import { rdsAutoMinorUpgradeEnabled } from './rds-auto-minor-upgrade-enabled.ts';
import { rdsAutomatedBackupsEnabledRules } from './rds-automated-backups-enabled.ts';
import { rdsBackupCoveredRules } from './rds-backup-covered.ts';
import { rdsClusterAutoMinorUpgradeEnabled } from './rds-cluster-auto-minor-upgrade-enabled.ts';
import { rdsClusterBacktrackEnabled } from './rds-cluster-backtrack-enabled.ts';
import { rdsClusterMultiAzEnabled } from './rds-cluster-multi-az-enabled.ts';
import { rdsDeletionProtectionEnabledRules } from './rds-deletion-protection-enabled.ts';
import { rdsEngineVersionSupportedRules } from './rds-engine-version-supported.ts';
import { rdsEnhancedMonitoringEnabled } from './rds-enhanced-monitoring-enabled.ts';
import { rdsEventNotificationsConfigured } from './rds-event-notifications-configured.ts';
import { rdsIamAuthenticationEnabledRules } from './rds-iam-authentication-enabled.ts';
import { rdsInstanceCaCertificateValid } from './rds-instance-ca-certificate-valid.ts';
import { rdsInstanceNotPubliclyAccessible } from './rds-instance-not-publicly-accessible.ts';
import { rdsInstancePrivateSubnets } from './rds-instance-private-subnets.ts';
import { rdsLogsExportedRules } from './rds-logs-exported.ts';
import { rdsMasterPasswordManagedRules } from './rds-master-password-managed.ts';
import { rdsMasterUserNotDefaultRules } from './rds-master-user-not-default.ts';
import { rdsMultiAzEnabled } from './rds-multi-az-enabled.ts';
import { rdsNonDefaultPortRules } from './rds-non-default-port.ts';
import { rdsPendingMaintenanceAppliedRules } from './rds-pending-maintenance-applied.ts';
import { rdsProxyTlsRequired } from './rds-proxy-tls-required.ts';
import { rdsReplicaRegionApprovedRules } from './rds-replica-region-approved.ts';
import { rdsSecurityGroupNotOpenRules } from './rds-security-group-not-open.ts';
import { rdsSnapshotEncryptedRules } from './rds-snapshot-encrypted.ts';
import { rdsSnapshotInheritsClassificationRules } from './rds-snapshot-inherits-classification.ts';
import { rdsSnapshotNotPublicRules } from './rds-snapshot-not-public.ts';
import { rdsSnapshotSharedWithTrustedAccountsRules } from './rds-snapshot-shared-with-trusted-accounts.ts';
import { rdsStorageEncryptedRules } from './rds-storage-encrypted.ts';
import { rdsTlsEnforcedRules } from './rds-tls-enforced.ts';

export const rdsRules: readonly AnyRule[] = [
  rdsAutoMinorUpgradeEnabled,
  ...rdsAutomatedBackupsEnabledRules,
  ...rdsBackupCoveredRules,
  rdsClusterAutoMinorUpgradeEnabled,
  rdsClusterBacktrackEnabled,
  rdsClusterMultiAzEnabled,
  ...rdsDeletionProtectionEnabledRules,
  ...rdsEngineVersionSupportedRules,
  rdsEnhancedMonitoringEnabled,
  rdsEventNotificationsConfigured,
  ...rdsIamAuthenticationEnabledRules,
  rdsInstanceCaCertificateValid,
  rdsInstanceNotPubliclyAccessible,
  rdsInstancePrivateSubnets,
  ...rdsLogsExportedRules,
  ...rdsMasterPasswordManagedRules,
  ...rdsMasterUserNotDefaultRules,
  rdsMultiAzEnabled,
  ...rdsNonDefaultPortRules,
  ...rdsPendingMaintenanceAppliedRules,
  rdsProxyTlsRequired,
  ...rdsReplicaRegionApprovedRules,
  ...rdsSecurityGroupNotOpenRules,
  ...rdsSnapshotEncryptedRules,
  ...rdsSnapshotInheritsClassificationRules,
  ...rdsSnapshotNotPublicRules,
  ...rdsSnapshotSharedWithTrustedAccountsRules,
  ...rdsStorageEncryptedRules,
  ...rdsTlsEnforcedRules,
];
