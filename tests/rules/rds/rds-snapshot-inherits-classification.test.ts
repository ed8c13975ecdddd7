import { rdsSnapshotInheritsClassificationRules } from '../../../rules/rds/rds-snapshot-inherits-classification.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsSnapshotInheritsClassificationRules, {
  base: { copyTagsToSnapshot: true },
  pass: [{ name: 'passes when tags are copied' }],
  fail: [{ name: 'fails when tags are not copied', facts: { copyTagsToSnapshot: false } }],
  notApplicable: [{ name: 'skips a member of a cluster', facts: { clusterId: 'orders', copyTagsToSnapshot: false }, message: 'member' }],
});
