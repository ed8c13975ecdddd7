import { rdsSnapshotInheritsClassification } from '../../../rules/rds/rds-snapshot-inherits-classification.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsSnapshotInheritsClassification, {
  base: { copyTagsToSnapshot: true },
  pass: [{ name: 'copied' }],
  fail: [{ name: 'not copied', facts: { copyTagsToSnapshot: false } }],
  notApplicable: [
    {
      name: 'member of a cluster, whatever its own flag says',
      facts: { clusterId: 'orders', copyTagsToSnapshot: false },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
