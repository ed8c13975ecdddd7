import { rdsNonDefaultPort } from '../../../rules/rds/rds-non-default-port.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsNonDefaultPort, {
  base: { engine: 'postgres', port: 6432 },
  pass: [
    { name: 'another port', message: 'other', evidence: { port: 6432 } },
    { name: 'the default port of another engine', facts: { port: 3306 } },
  ],
  fail: [
    { name: 'postgres', facts: { engine: 'postgres', port: 5432 } },
    { name: 'mysql', facts: { engine: 'mysql', port: 3306 } },
    { name: 'mariadb', facts: { engine: 'mariadb', port: 3306 } },
    { name: 'oracle-ee', facts: { engine: 'oracle-ee', port: 1521 } },
    { name: 'sqlserver-ex', facts: { engine: 'sqlserver-ex', port: 1433 } },
    { name: 'db2-ae', facts: { engine: 'db2-ae', port: 50000 } },
    { name: 'custom-oracle-ee', facts: { engine: 'custom-oracle-ee', port: 1521 } },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', port: 5432 }, message: 'member' },
    { name: 'still being created', facts: { port: undefined }, message: 'noPort' },
  ],
  undecided: [{ name: 'an engine that is not known', facts: { engine: 'novel-engine' } }],
});
