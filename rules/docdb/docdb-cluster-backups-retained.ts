import { automatedBackupsRule } from '../shared/databases/automated-backups.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterBackupsRetained = automatedBackupsRule({
  ...clusterVariant,
  id: 'docdb-cluster-backups-retained',
  page: 'backup_restore.html',
  impact: 'Backups are billed by size beyond the free allowance. The change does not interrupt service.',
  controls: {
    securityHub: ['DocumentDB.2'],
    awsConfig: ['docdb-cluster-backup-retention-check'],
    prowler: ['documentdb_cluster_backup_enabled'],
    cloudsploit: ['docdbClusterBackupRetention'],
  },
});
