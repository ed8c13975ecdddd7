import { rdsLogsExported } from '../../../rules/rds/rds-logs-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsLogsExported, {
  base: { engine: 'postgres', logExports: ['postgresql'] },
  pass: [
    { name: 'PostgreSQL', message: 'exported', evidence: { logs: ['postgresql'] } },
    { name: 'MySQL', facts: { engine: 'mysql', logExports: ['error', 'audit', 'slowquery'] } },
    { name: 'MariaDB', facts: { engine: 'mariadb', logExports: ['audit', 'error'] } },
    { name: 'Oracle', facts: { engine: 'oracle-se2', logExports: ['alert', 'audit'] } },
    { name: 'SQL Server', facts: { engine: 'sqlserver-web', logExports: ['error'] } },
    { name: 'Db2', facts: { engine: 'db2-se', logExports: ['diag.log'] } },
    { name: 'what else is required', facts: { logExports: ['upgrade'] }, params: { requiredLogs: ['postgres:upgrade'] } },
  ],
  fail: [
    { name: 'nothing', facts: { logExports: [] }, evidence: { missing: ['postgresql'] } },
    { name: 'MySQL without audit', facts: { engine: 'mysql', logExports: ['error', 'general'] }, evidence: { missing: ['audit'] } },
    { name: 'Oracle without audit', facts: { engine: 'oracle-ee', logExports: ['alert'] } },
    { name: 'SQL Server', facts: { engine: 'sqlserver-se', logExports: ['agent'] } },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', logExports: [] }, message: 'member' },
    { name: 'RDS Custom', facts: { engine: 'custom-oracle-ee', logExports: [] }, message: 'none' },
    { name: 'nothing required', facts: { logExports: [] }, params: { requiredLogs: [] }, message: 'none' },
  ],
});
