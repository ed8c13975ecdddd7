import { rdsNonDefaultPortRules } from '../../../rules/rds/rds-non-default-port.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const ports = {
  postgres: 5432,
  mysql: 3306,
  mariadb: 3306,
  'oracle-ee': 1521,
  'sqlserver-se': 1433,
  'db2-se': 50_000,
  'custom-oracle-ee': 1521,
  aurora: 3306,
  'aurora-mysql': 3306,
  'aurora-postgresql': 5432,
};

testRuleFamily(rdsNonDefaultPortRules, {
  base: { engine: 'postgres', port: 6432 },
  pass: [
    { name: 'passes for another port', message: 'other', evidence: { port: 6432 } },
    { name: 'passes for the default port of another engine', facts: { port: 3306 } },
  ],
  fail: Object.entries(ports).map(([engine, port]) => ({ name: `fails for the default port of ${engine}`, facts: { engine, port } })),
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', port: 5432 }, message: 'member' },
    { name: 'skips a database that is being created', facts: { port: undefined }, message: 'noPort' },
  ],
  undecided: [{ name: 'is unknown for an engine without an entry', facts: { engine: 'novel-engine' } }],
});
