import { backupCoveredRule } from '../shared/databases/backup-covered.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterBackupCovered = backupCoveredRule({
  ...clusterVariant,
  id: 'docdb-cluster-backup-covered',
  severity: 'low',
  tier: 2,
  optIn: 'DocumentDB=true',
  controls: {},
});
