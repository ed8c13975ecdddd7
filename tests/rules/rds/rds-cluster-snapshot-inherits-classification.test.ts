import { rdsClusterSnapshotInheritsClassification } from '../../../rules/rds/rds-cluster-snapshot-inherits-classification.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterSnapshotInheritsClassification, {
  base: { copyTagsToSnapshot: true },
  pass: [{ name: 'copied' }],
  fail: [{ name: 'not copied', facts: { copyTagsToSnapshot: false } }],
});
