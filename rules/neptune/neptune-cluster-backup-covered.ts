import { backupCoveredRule } from '../shared/databases/backup-covered.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterBackupCovered = backupCoveredRule({
  ...clusterVariant,
  id: 'neptune-cluster-backup-covered',
  severity: 'low',
  tier: 2,
  optIn: 'Neptune=true',
  controls: {},
});
