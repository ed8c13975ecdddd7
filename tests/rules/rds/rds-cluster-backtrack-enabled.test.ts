import { rdsClusterBacktrackEnabled } from '../../../rules/rds/rds-cluster-backtrack-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterBacktrackEnabled, {
  base: { engine: 'aurora-mysql', backtrackWindow: 86_400 },
  pass: [
    { name: 'passes when backtracking is on', message: 'on', evidence: { hours: 24 } },
    { name: 'passes in a Region without an entry', resource: { region: 'xx-novel-1' } },
  ],
  fail: [
    { name: 'fails when backtracking was never turned on', facts: { backtrackWindow: undefined } },
    { name: 'fails when backtracking is off', facts: { backtrackWindow: 0 } },
  ],
  notApplicable: [
    { name: 'skips Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', backtrackWindow: undefined } },
    { name: 'skips a Multi-AZ DB cluster', facts: { engine: 'mysql', backtrackWindow: undefined } },
    {
      name: 'skips a Region without backtracking',
      facts: { backtrackWindow: 0 },
      resource: { region: 'eu-north-1' },
      message: 'region',
      evidence: { region: 'eu-north-1' },
    },
  ],
  undecided: [
    {
      name: 'is unknown in a Region without an entry',
      facts: { backtrackWindow: 0 },
      resource: { region: 'xx-novel-1' },
      message: 'unknown',
    },
  ],
});
