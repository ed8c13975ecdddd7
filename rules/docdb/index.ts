import type { AnyRule } from '../../src/core/rule.ts';
import { docdbClusterAuditLogsExported } from './docdb-cluster-audit-logs-exported.ts';
import { docdbClusterBackupCovered } from './docdb-cluster-backup-covered.ts';
import { docdbClusterBackupsRetained } from './docdb-cluster-backups-retained.ts';
import { docdbClusterDeletionProtected } from './docdb-cluster-deletion-protected.ts';
import { docdbClusterEncryptedAtRest } from './docdb-cluster-encrypted-at-rest.ts';
import { docdbClusterEngineVersionSupported } from './docdb-cluster-engine-version-supported.ts';
import { docdbMaintenanceAppliedRules } from './docdb-cluster-maintenance-applied.ts';
import { docdbClusterMasterPasswordManaged } from './docdb-cluster-master-password-managed.ts';
import { docdbClusterMultiAz } from './docdb-cluster-multi-az.ts';
import { docdbClusterPrivateSubnets } from './docdb-cluster-private-subnets.ts';
import { docdbClusterSecurityGroupRestricted } from './docdb-cluster-security-group-restricted.ts';
import { docdbClusterTlsRequired } from './docdb-cluster-tls-required.ts';
import { docdbElasticclusterBackupsRetained } from './docdb-elasticcluster-backups-retained.ts';
import { docdbInstanceCaCertificateValid } from './docdb-instance-ca-certificate-valid.ts';
import { docdbSnapshotEncrypted } from './docdb-snapshot-encrypted.ts';
import { docdbSnapshotNotPublic } from './docdb-snapshot-not-public.ts';
import { docdbSnapshotSharedWithTrustedAccounts } from './docdb-snapshot-shared-with-trusted-accounts.ts';

export const docdbRules: readonly AnyRule[] = [
  docdbClusterAuditLogsExported,
  docdbClusterBackupCovered,
  docdbClusterBackupsRetained,
  docdbClusterDeletionProtected,
  docdbClusterEncryptedAtRest,
  docdbClusterEngineVersionSupported,
  ...docdbMaintenanceAppliedRules,
  docdbClusterMasterPasswordManaged,
  docdbClusterMultiAz,
  docdbClusterPrivateSubnets,
  docdbClusterSecurityGroupRestricted,
  docdbClusterTlsRequired,
  docdbElasticclusterBackupsRetained,
  docdbInstanceCaCertificateValid,
  docdbSnapshotEncrypted,
  docdbSnapshotNotPublic,
  docdbSnapshotSharedWithTrustedAccounts,
];
