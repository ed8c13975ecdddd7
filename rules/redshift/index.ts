import type { AnyRule } from '../../src/core/rule.ts';
import { redshiftAdminNameCustomRules } from './redshift-admin-name-custom.ts';
import { redshiftAdminPasswordManagedRules } from './redshift-admin-password-managed.ts';
import { redshiftClusterAuditLoggingEnabled } from './redshift-cluster-audit-logging-enabled.ts';
import { redshiftClusterBackupCovered } from './redshift-cluster-backup-covered.ts';
import { redshiftClusterEncryptedAtRest } from './redshift-cluster-encrypted-at-rest.ts';
import { redshiftClusterMultiAz } from './redshift-cluster-multi-az.ts';
import { redshiftClusterSnapshotCopyRegionApproved } from './redshift-cluster-snapshot-copy-region-approved.ts';
import { redshiftClusterSnapshotsRetained } from './redshift-cluster-snapshots-retained.ts';
import { redshiftClusterTlsRequired } from './redshift-cluster-tls-required.ts';
import { redshiftClusterUpgradesAllowed } from './redshift-cluster-upgrades-allowed.ts';
import { redshiftDatashareConsumersTrusted } from './redshift-datashare-consumers-trusted.ts';
import { redshiftEnhancedVpcRoutingRules } from './redshift-enhanced-vpc-routing.ts';
import { redshiftNamespaceCustomerKey } from './redshift-namespace-customer-key.ts';
import { redshiftNamespaceLogsExported } from './redshift-namespace-logs-exported.ts';
import { redshiftNotPublicRules } from './redshift-not-public.ts';
import { redshiftSecurityGroupRestrictedRules } from './redshift-security-group-restricted.ts';
import { redshiftSnapshotSharedWithTrustedAccounts } from './redshift-snapshot-shared-with-trusted-accounts.ts';
import { redshiftSubnetGroupMultiAz } from './redshift-subnet-group-multi-az.ts';
import { redshiftWorkgroupTlsRequired } from './redshift-workgroup-tls-required.ts';

export const redshiftRules: readonly AnyRule[] = [
  ...redshiftAdminNameCustomRules,
  ...redshiftAdminPasswordManagedRules,
  redshiftClusterAuditLoggingEnabled,
  redshiftClusterBackupCovered,
  redshiftClusterEncryptedAtRest,
  redshiftClusterMultiAz,
  redshiftClusterSnapshotCopyRegionApproved,
  redshiftClusterSnapshotsRetained,
  redshiftClusterTlsRequired,
  redshiftClusterUpgradesAllowed,
  redshiftDatashareConsumersTrusted,
  ...redshiftEnhancedVpcRoutingRules,
  redshiftNamespaceCustomerKey,
  redshiftNamespaceLogsExported,
  ...redshiftNotPublicRules,
  ...redshiftSecurityGroupRestrictedRules,
  redshiftSnapshotSharedWithTrustedAccounts,
  redshiftSubnetGroupMultiAz,
  redshiftWorkgroupTlsRequired,
];
