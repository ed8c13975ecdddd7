import { automatedBackupsRule } from '../shared/databases/automated-backups.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterBackupsRetained = automatedBackupsRule({
  ...clusterVariant,
  id: 'neptune-cluster-backups-retained',
  page: 'backup-restore-overview.html',
  impact: 'Backups are billed by size beyond the free allowance. The change does not interrupt service.',
  controls: {
    securityHub: ['Neptune.5'],
    awsConfig: ['neptune-cluster-backup-retention-check'],
    prowler: ['neptune_cluster_backup_enabled'],
    cloudsploit: ['neptuneInstanceBackupRetention'],
  },
});
