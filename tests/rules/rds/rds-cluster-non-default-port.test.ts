import { rdsClusterNonDefaultPort } from '../../../rules/rds/rds-cluster-non-default-port.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterNonDefaultPort, {
  base: { engine: 'aurora-postgresql', port: 6432 },
  pass: [
    { name: 'another port', message: 'other', evidence: { port: 6432 } },
    { name: 'the default port of another engine', facts: { port: 3306 } },
  ],
  fail: [
    { name: 'aurora-postgresql', facts: { engine: 'aurora-postgresql', port: 5432 } },
    { name: 'aurora-mysql', facts: { engine: 'aurora-mysql', port: 3306 } },
    { name: 'aurora', facts: { engine: 'aurora', port: 3306 } },
    { name: 'mysql', facts: { engine: 'mysql', port: 3306 } },
  ],
  notApplicable: [{ name: 'still being created', facts: { port: undefined }, message: 'noPort' }],
  undecided: [{ name: 'an engine that is not known', facts: { engine: 'novel-engine' } }],
});
