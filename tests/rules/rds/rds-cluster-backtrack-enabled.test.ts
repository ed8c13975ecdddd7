import { rdsClusterBacktrackEnabled } from '../../../rules/rds/rds-cluster-backtrack-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterBacktrackEnabled, {
  base: { engine: 'aurora-mysql', backtrackWindow: 86_400 },
  pass: [{ name: 'a day', message: 'on', evidence: { hours: 24 } }],
  fail: [
    { name: 'never set up', facts: { backtrackWindow: undefined } },
    { name: 'switched off', facts: { backtrackWindow: 0 } },
  ],
  notApplicable: [
    { name: 'Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', backtrackWindow: undefined } },
    { name: 'Multi-AZ DB cluster', facts: { engine: 'mysql', backtrackWindow: undefined } },
  ],
});
