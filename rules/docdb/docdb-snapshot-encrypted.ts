import { encryptClusterSnapshot, snapshotEncryptedRule } from '../shared/databases/snapshots.ts';
import { snapshotVariant } from './shared/variants.ts';

export const docdbSnapshotEncrypted = snapshotEncryptedRule({
  ...snapshotVariant,
  ...encryptClusterSnapshot({ ...snapshotVariant, engine: 'docdb' }),
  id: 'docdb-snapshot-encrypted',
  page: 'encryption-at-rest.html',
  controls: {},
});
