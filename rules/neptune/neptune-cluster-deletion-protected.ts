import { deletionProtectionRule } from '../shared/databases/deletion-protection.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterDeletionProtected = deletionProtectionRule({
  ...clusterVariant,
  id: 'neptune-cluster-deletion-protected',
  page: 'manage-console-instances-delete.html',
  severity: 'low',
  controls: {
    securityHub: ['Neptune.4'],
    awsConfig: ['neptune-cluster-deletion-protection-enabled'],
    prowler: ['neptune_cluster_deletion_protection'],
    cloudsploit: ['neptuneDbDeletionProtection'],
  },
});
