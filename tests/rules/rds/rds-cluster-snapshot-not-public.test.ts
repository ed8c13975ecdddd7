import { rdsClusterSnapshotNotPublic } from '../../../rules/rds/rds-cluster-snapshot-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterSnapshotNotPublic, {
  base: { restorableBy: [] },
  pass: [{ name: 'private' }, { name: 'shared with accounts', facts: { restorableBy: ['444455556666'] } }],
  fail: [
    { name: 'public', facts: { restorableBy: ['all'] } },
    { name: 'public beside accounts', facts: { restorableBy: ['444455556666', 'all'] } },
  ],
});
