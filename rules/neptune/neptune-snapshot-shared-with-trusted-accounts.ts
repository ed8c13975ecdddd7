import { snapshotSharedRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const neptuneSnapshotSharedWithTrustedAccounts = snapshotSharedRule({
  ...snapshotVariant,
  id: 'neptune-snapshot-shared-with-trusted-accounts',
  page: 'backup-restore-share-snapshot.html',
});
