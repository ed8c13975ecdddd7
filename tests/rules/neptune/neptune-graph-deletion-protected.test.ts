import { neptuneGraphDeletionProtected } from '../../../rules/neptune/neptune-graph-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneGraphDeletionProtected, {
  base: { deletionProtection: true, replicaCount: 1 },
  pass: [{ name: 'passes when deletion protection is on', message: 'on', evidence: { replicas: 1 } }],
  fail: [
    {
      name: 'fails when deletion protection is off',
      facts: { deletionProtection: false, replicaCount: 0 },
      message: 'off',
      evidence: { replicas: 0 },
    },
  ],
});
