import { encryptClusterSnapshot, snapshotEncryptedRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const neptuneSnapshotEncrypted = snapshotEncryptedRule({
  ...snapshotVariant,
  ...encryptClusterSnapshot({ ...snapshotVariant, engine: 'neptune' }),
  id: 'neptune-snapshot-encrypted',
  page: 'encrypt.html',
  controls: {
    securityHub: ['Neptune.6'],
    awsConfig: ['neptune-cluster-snapshot-encrypted'],
    prowler: ['neptune_cluster_snapshot_encrypted'],
  },
});
