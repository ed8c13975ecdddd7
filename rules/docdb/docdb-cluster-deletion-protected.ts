import { deletionProtectionRule } from '../shared/databases/deletion-protection.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterDeletionProtected = deletionProtectionRule({
  ...clusterVariant,
  id: 'docdb-cluster-deletion-protected',
  page: 'db-cluster-delete.html',
  severity: 'medium',
  controls: {
    securityHub: ['DocumentDB.5'],
    awsConfig: ['docdb-cluster-deletion-protection-enabled'],
    prowler: ['documentdb_cluster_deletion_protection'],
    cloudsploit: ['docdbDeletionProtectionEnabled'],
  },
});
