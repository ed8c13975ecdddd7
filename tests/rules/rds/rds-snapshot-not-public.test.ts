import { rdsSnapshotNotPublicRules } from '../../../rules/rds/rds-snapshot-not-public.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsSnapshotNotPublicRules, {
  base: { restorableBy: [] },
  pass: [
    { name: 'passes when the snapshot is private' },
    { name: 'passes when the snapshot is shared with named accounts', facts: { restorableBy: ['444455556666'] } },
  ],
  fail: [
    { name: 'fails when the snapshot is public', facts: { restorableBy: ['all'] } },
    { name: 'fails when the snapshot is public and shared with named accounts', facts: { restorableBy: ['444455556666', 'all'] } },
  ],
});
