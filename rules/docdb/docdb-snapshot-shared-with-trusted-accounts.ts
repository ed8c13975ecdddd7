import { snapshotSharedRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const docdbSnapshotSharedWithTrustedAccounts = snapshotSharedRule({
  ...snapshotVariant,
  id: 'docdb-snapshot-shared-with-trusted-accounts',
  page: 'backup_restore-share_cluster_snapshots.html',
});
