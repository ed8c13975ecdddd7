import { snapshotNotPublicRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const neptuneSnapshotNotPublic = snapshotNotPublicRule({
  ...snapshotVariant,
  id: 'neptune-snapshot-not-public',
  page: 'backup-restore-share-snapshot.html',
  controls: {
    securityHub: ['Neptune.3'],
    awsConfig: ['neptune-cluster-snapshot-public-prohibited'],
    prowler: ['neptune_cluster_public_snapshot'],
  },
});
