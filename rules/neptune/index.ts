import type { AnyRule } from '../../src/core/rule.ts';
import { neptuneClusterAuditLogsExported } from './neptune-cluster-audit-logs-exported.ts';
import { neptuneClusterBackupCovered } from './neptune-cluster-backup-covered.ts';
import { neptuneClusterBackupsRetained } from './neptune-cluster-backups-retained.ts';
import { neptuneClusterDeletionProtected } from './neptune-cluster-deletion-protected.ts';
import { neptuneClusterEncryptedAtRest } from './neptune-cluster-encrypted-at-rest.ts';
import { neptuneClusterEngineVersionSupported } from './neptune-cluster-engine-version-supported.ts';
import { neptuneClusterIamAuthenticationEnabled } from './neptune-cluster-iam-authentication-enabled.ts';
import { neptuneClusterMultiAz } from './neptune-cluster-multi-az.ts';
import { neptuneClusterPrivateSubnets } from './neptune-cluster-private-subnets.ts';
import { neptuneClusterSecurityGroupRestricted } from './neptune-cluster-security-group-restricted.ts';
import { neptuneClusterTagsCopied } from './neptune-cluster-tags-copied.ts';
import { neptuneGraphDeletionProtected } from './neptune-graph-deletion-protected.ts';
import { neptuneGraphNotPublic } from './neptune-graph-not-public.ts';
import { neptuneInstanceAutoMinorUpgradeEnabled } from './neptune-instance-auto-minor-upgrade-enabled.ts';
import { neptuneInstanceNotPublic } from './neptune-instance-not-public.ts';
import { neptuneSnapshotEncrypted } from './neptune-snapshot-encrypted.ts';
import { neptuneSnapshotNotPublic } from './neptune-snapshot-not-public.ts';
import { neptuneSnapshotSharedWithTrustedAccounts } from './neptune-snapshot-shared-with-trusted-accounts.ts';

export const neptuneRules: readonly AnyRule[] = [
  neptuneClusterAuditLogsExported,
  neptuneClusterBackupCovered,
  neptuneClusterBackupsRetained,
  neptuneClusterDeletionProtected,
  neptuneClusterEncryptedAtRest,
  neptuneClusterEngineVersionSupported,
  neptuneClusterIamAuthenticationEnabled,
  neptuneClusterMultiAz,
  neptuneClusterPrivateSubnets,
  neptuneClusterSecurityGroupRestricted,
  neptuneClusterTagsCopied,
  neptuneGraphDeletionProtected,
  neptuneGraphNotPublic,
  neptuneInstanceAutoMinorUpgradeEnabled,
  neptuneInstanceNotPublic,
  neptuneSnapshotEncrypted,
  neptuneSnapshotNotPublic,
  neptuneSnapshotSharedWithTrustedAccounts,
];
