import { rdsLogsExportedRules } from '../../../rules/rds/rds-logs-exported.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const mysqlLogs = ['audit', 'error', 'general', 'slowquery'];
const auroraMysql = {
  engine: 'aurora-mysql',
  logExports: ['audit'],
  exportableLogs: mysqlLogs,
  parameters: { server_audit_logging: '1', server_audit_events: 'CONNECT' },
};

testRuleFamily(rdsLogsExportedRules, {
  base: { engine: 'postgres', logExports: ['postgresql'], exportableLogs: ['postgresql', 'upgrade'] },
  pass: [
    { name: 'passes for PostgreSQL', message: 'exported', evidence: { logs: ['postgresql'] } },
    { name: 'passes for MySQL', facts: { engine: 'mysql', logExports: ['error', 'audit', 'slowquery'], exportableLogs: mysqlLogs } },
    {
      name: 'passes for a Multi-AZ DB cluster of MySQL, which cannot publish the audit log',
      facts: { engine: 'mysql', logExports: ['error'], exportableLogs: ['error', 'general', 'slowquery'] },
    },
    { name: 'passes for MariaDB', facts: { engine: 'mariadb', logExports: ['audit', 'error'], exportableLogs: mysqlLogs } },
    { name: 'passes for Oracle', facts: { engine: 'oracle-se2', logExports: ['alert', 'audit'], exportableLogs: ['alert', 'audit'] } },
    {
      name: 'passes for SQL Server',
      facts: { engine: 'sqlserver-web', logExports: ['agent', 'error'], exportableLogs: ['agent', 'error'] },
    },
    {
      name: 'passes for SQL Server Express without an agent log',
      facts: { engine: 'sqlserver-ex', logExports: ['error'], exportableLogs: ['error'] },
    },
    { name: 'passes for Db2', facts: { engine: 'db2-se', logExports: ['diag.log'], exportableLogs: ['diag.log'] } },
    { name: 'passes for other required logs', facts: { logExports: ['upgrade'] }, params: { requiredLogs: ['postgres:upgrade'] } },
    { name: 'passes for Aurora MySQL', facts: auroraMysql },
    {
      name: 'passes for Aurora MySQL with parameters in words',
      facts: { ...auroraMysql, parameters: { server_audit_logging: 'ON', server_audit_events: 'QUERY' } },
    },
    { name: 'passes for Aurora PostgreSQL', facts: { engine: 'aurora-postgresql' } },
    {
      name: 'passes for Aurora MySQL when no audit log is required',
      facts: { ...auroraMysql, logExports: ['error'], parameters: {} },
      params: { requiredLogs: ['aurora-mysql:error'] },
    },
  ],
  fail: [
    { name: 'fails when no log is published', facts: { logExports: [] }, message: 'missing', evidence: { missing: ['postgresql'] } },
    {
      name: 'fails for MySQL without the audit log',
      facts: { engine: 'mysql', logExports: ['error', 'general'], exportableLogs: mysqlLogs },
      evidence: { missing: ['audit'] },
    },
    {
      name: 'fails for a Multi-AZ DB cluster of MySQL without the error log',
      facts: { engine: 'mysql', logExports: [], exportableLogs: ['error', 'general', 'slowquery'] },
      evidence: { missing: ['error'] },
    },
    {
      name: 'fails for Oracle without the audit log',
      facts: { engine: 'oracle-ee', logExports: ['alert'], exportableLogs: ['alert', 'audit'] },
    },
    {
      name: 'fails for SQL Server without the agent log',
      facts: { engine: 'sqlserver-se', logExports: ['error'], exportableLogs: ['agent', 'error'] },
    },
    {
      name: 'fails for Aurora MySQL without the audit log',
      facts: { ...auroraMysql, logExports: ['error'] },
      evidence: { missing: ['audit'] },
    },
    {
      name: 'fails for Aurora MySQL when audit logging is off',
      facts: { ...auroraMysql, parameters: { server_audit_logging: '0', server_audit_events: 'CONNECT' } },
      message: 'auditOff',
    },
    {
      name: 'fails for Aurora MySQL without audit events',
      facts: { ...auroraMysql, parameters: { server_audit_logging: '1' } },
      message: 'auditOff',
    },
    { name: 'fails for Aurora MySQL with default parameters', facts: { ...auroraMysql, parameters: {} }, message: 'auditOff' },
    { name: 'fails for Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', logExports: [] } },
  ],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', logExports: [] }, message: 'member' },
    { name: 'skips RDS Custom', facts: { engine: 'custom-oracle-ee', logExports: [], exportableLogs: undefined }, message: 'none' },
    { name: 'skips when no log is required', facts: { logExports: [] }, params: { requiredLogs: [] }, message: 'none' },
    {
      name: 'skips when the database cannot publish any required log',
      facts: { engine: 'mysql', logExports: ['error'], exportableLogs: ['error'] },
      params: { requiredLogs: ['mysql:audit'] },
      message: 'unavailable',
      evidence: { missing: ['audit'] },
    },
  ],
});
