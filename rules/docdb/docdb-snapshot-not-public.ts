import { snapshotNotPublicRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const docdbSnapshotNotPublic = snapshotNotPublicRule({
  ...snapshotVariant,
  id: 'docdb-snapshot-not-public',
  page: 'backup_restore-share_cluster_snapshots.html',
  controls: {
    securityHub: ['DocumentDB.3'],
    awsConfig: ['docdb-cluster-snapshot-public-prohibited'],
    prowler: ['documentdb_cluster_public_snapshot'],
  },
});
