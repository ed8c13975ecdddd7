import type { AnyRule } from '../../src/core/rule.ts';
import { rdsAutoMinorUpgradeEnabled } from './rds-auto-minor-upgrade-enabled.ts';
import { rdsAutomatedBackupsEnabled } from './rds-automated-backups-enabled.ts';
import { rdsBackupCovered } from './rds-backup-covered.ts';
import { rdsClusterAutoMinorUpgradeEnabled } from './rds-cluster-auto-minor-upgrade-enabled.ts';
import { rdsClusterAutomatedBackupsEnabled } from './rds-cluster-automated-backups-enabled.ts';
import { rdsClusterBacktrackEnabled } from './rds-cluster-backtrack-enabled.ts';
import { rdsClusterBackupCovered } from './rds-cluster-backup-covered.ts';
import { rdsClusterDeletionProtectionEnabled } from './rds-cluster-deletion-protection-enabled.ts';
import { rdsClusterEngineVersionSupported } from './rds-cluster-engine-version-supported.ts';
import { rdsClusterIamAuthenticationEnabled } from './rds-cluster-iam-authentication-enabled.ts';
import { rdsClusterLogsExported } from './rds-cluster-logs-exported.ts';
import { rdsClusterMasterPasswordManaged } from './rds-cluster-master-password-managed.ts';
import { rdsClusterMasterUserNotDefault } from './rds-cluster-master-user-not-default.ts';
import { rdsClusterMultiAzEnabled } from './rds-cluster-multi-az-enabled.ts';
import { rdsClusterNonDefaultPort } from './rds-cluster-non-default-port.ts';
import { rdsClusterPendingMaintenanceApplied } from './rds-cluster-pending-maintenance-applied.ts';
import { rdsClusterReplicaRegionApproved } from './rds-cluster-replica-region-approved.ts';
import { rdsClusterSecurityGroupNotOpen } from './rds-cluster-security-group-not-open.ts';
import { rdsClusterSnapshotEncrypted } from './rds-cluster-snapshot-encrypted.ts';
import { rdsClusterSnapshotInheritsClassification } from './rds-cluster-snapshot-inherits-classification.ts';
import { rdsClusterSnapshotNotPublic } from './rds-cluster-snapshot-not-public.ts';
import { rdsClusterSnapshotSharedWithTrustedAccounts } from './rds-cluster-snapshot-shared-with-trusted-accounts.ts';
import { rdsClusterStorageEncrypted } from './rds-cluster-storage-encrypted.ts';
import { rdsClusterTlsEnforced } from './rds-cluster-tls-enforced.ts';
import { rdsDeletionProtectionEnabled } from './rds-deletion-protection-enabled.ts';
import { rdsEngineVersionSupported } from './rds-engine-version-supported.ts';
import { rdsEnhancedMonitoringEnabled } from './rds-enhanced-monitoring-enabled.ts';
import { rdsEventNotificationsConfigured } from './rds-event-notifications-configured.ts';
import { rdsIamAuthenticationEnabled } from './rds-iam-authentication-enabled.ts';
import { rdsInstanceCaCertificateValid } from './rds-instance-ca-certificate-valid.ts';
import { rdsInstanceNotPubliclyAccessible } from './rds-instance-not-publicly-accessible.ts';
import { rdsInstancePrivateSubnets } from './rds-instance-private-subnets.ts';
import { rdsLogsExported } from './rds-logs-exported.ts';
import { rdsMasterPasswordManaged } from './rds-master-password-managed.ts';
import { rdsMasterUserNotDefault } from './rds-master-user-not-default.ts';
import { rdsMultiAzEnabled } from './rds-multi-az-enabled.ts';
import { rdsNonDefaultPort } from './rds-non-default-port.ts';
import { rdsPendingMaintenanceApplied } from './rds-pending-maintenance-applied.ts';
import { rdsProxyTlsRequired } from './rds-proxy-tls-required.ts';
import { rdsReplicaRegionApproved } from './rds-replica-region-approved.ts';
import { rdsSecurityGroupNotOpen } from './rds-security-group-not-open.ts';
import { rdsSnapshotEncrypted } from './rds-snapshot-encrypted.ts';
import { rdsSnapshotInheritsClassification } from './rds-snapshot-inherits-classification.ts';
import { rdsSnapshotNotPublic } from './rds-snapshot-not-public.ts';
import { rdsSnapshotSharedWithTrustedAccounts } from './rds-snapshot-shared-with-trusted-accounts.ts';
import { rdsStorageEncrypted } from './rds-storage-encrypted.ts';
import { rdsTlsEnforced } from './rds-tls-enforced.ts';

export const rdsRules: readonly AnyRule[] = [
  rdsAutoMinorUpgradeEnabled,
  rdsAutomatedBackupsEnabled,
  rdsBackupCovered,
  rdsClusterAutoMinorUpgradeEnabled,
  rdsClusterAutomatedBackupsEnabled,
  rdsClusterBacktrackEnabled,
  rdsClusterBackupCovered,
  rdsClusterDeletionProtectionEnabled,
  rdsClusterEngineVersionSupported,
  rdsClusterIamAuthenticationEnabled,
  rdsClusterLogsExported,
  rdsClusterMasterPasswordManaged,
  rdsClusterMasterUserNotDefault,
  rdsClusterMultiAzEnabled,
  rdsClusterNonDefaultPort,
  rdsClusterPendingMaintenanceApplied,
  rdsClusterReplicaRegionApproved,
  rdsClusterSecurityGroupNotOpen,
  rdsClusterSnapshotEncrypted,
  rdsClusterSnapshotInheritsClassification,
  rdsClusterSnapshotNotPublic,
  rdsClusterSnapshotSharedWithTrustedAccounts,
  rdsClusterStorageEncrypted,
  rdsClusterTlsEnforced,
  rdsDeletionProtectionEnabled,
  rdsEngineVersionSupported,
  rdsEnhancedMonitoringEnabled,
  rdsEventNotificationsConfigured,
  rdsIamAuthenticationEnabled,
  rdsInstanceCaCertificateValid,
  rdsInstanceNotPubliclyAccessible,
  rdsInstancePrivateSubnets,
  rdsLogsExported,
  rdsMasterPasswordManaged,
  rdsMasterUserNotDefault,
  rdsMultiAzEnabled,
  rdsNonDefaultPort,
  rdsPendingMaintenanceApplied,
  rdsProxyTlsRequired,
  rdsReplicaRegionApproved,
  rdsSecurityGroupNotOpen,
  rdsSnapshotEncrypted,
  rdsSnapshotInheritsClassification,
  rdsSnapshotNotPublic,
  rdsSnapshotSharedWithTrustedAccounts,
  rdsStorageEncrypted,
  rdsTlsEnforced,
];
