import { defineRuleFamily } from '../../src/core/rule.ts';
import { snapshotSharedRule } from '../shared/databases/snapshots.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';

export const rdsSnapshotSharedWithTrustedAccountsRules = defineRuleFamily(
  [
    { ...instanceSnapshotVariant, id: 'rds-snapshot-shared-with-trusted-accounts', page: 'USER_ShareSnapshot.html' },
    { ...clusterSnapshotVariant, id: 'rds-cluster-snapshot-shared-with-trusted-accounts', page: 'aurora-share-snapshot.html' },
  ],
  snapshotSharedRule,
);
