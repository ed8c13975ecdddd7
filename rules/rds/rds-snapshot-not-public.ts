import { defineRuleFamily } from '../../src/core/rule.ts';
import { snapshotNotPublicRule } from '../shared/databases/snapshots.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';

export const rdsSnapshotNotPublicRules = defineRuleFamily(
  [
    { ...instanceSnapshotVariant, id: 'rds-snapshot-not-public', page: 'USER_ShareSnapshot.html' },
    { ...clusterSnapshotVariant, id: 'rds-cluster-snapshot-not-public', page: 'aurora-share-snapshot.html' },
  ],
  (variant) =>
    snapshotNotPublicRule({
      ...variant,
      controls: {
        securityHub: ['RDS.1'],
        awsConfig: ['rds-snapshots-public-prohibited'],
        prowler: ['rds_snapshots_public_access'],
        cloudsploit: ['rdsSnapshotPubliclyAccessible'],
      },
    }),
);
