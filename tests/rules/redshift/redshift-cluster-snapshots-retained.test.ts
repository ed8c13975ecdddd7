import { redshiftClusterSnapshotsRetained } from '../../../rules/redshift/redshift-cluster-snapshots-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redshiftClusterSnapshotsRetained, {
  base: { snapshotRetentionDays: 7 },
  pass: [
    { name: 'passes with the minimum', message: 'retained' },
    { name: 'passes with a lower configured minimum', facts: { snapshotRetentionDays: 3 }, params: { minRetentionDays: 3 } },
  ],
  fail: [
    { name: 'fails below the minimum', facts: { snapshotRetentionDays: 6 }, message: 'short' },
    { name: 'fails without automated snapshots', facts: { snapshotRetentionDays: 0 }, message: 'off' },
  ],
});
