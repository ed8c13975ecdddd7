import { rdsTlsEnforcedRules } from '../../../rules/rds/rds-tls-enforced.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const byDefault = (engine: string, engineVersion: string) => ({ engine, engineVersion, parameters: {} });
const native = (settings: Record<string, string>) => [{ name: 'NATIVE_NETWORK_ENCRYPTION', settings }];

testRuleFamily(rdsTlsEnforcedRules, {
  base: { engine: 'postgres', engineVersion: '14.12', parameters: { 'rds.force_ssl': '1' }, parameterStatus: 'in-sync' },
  pass: [
    { name: 'passes for PostgreSQL', message: 'required', evidence: { setting: 'rds.force_ssl is 1' } },
    { name: 'passes for PostgreSQL 15 by default', facts: byDefault('postgres', '15.4') },
    { name: 'passes for MySQL', facts: { engine: 'mysql', engineVersion: '8.0.39', parameters: { require_secure_transport: 'ON' } } },
    { name: 'passes for MySQL 9.7 by default', facts: byDefault('mysql', '9.7.0') },
    { name: 'passes for MariaDB', facts: { engine: 'mariadb', engineVersion: '10.6.18', parameters: { require_secure_transport: '1' } } },
    { name: 'passes for MariaDB 11.8 by default', facts: byDefault('mariadb', '11.8.2') },
    { name: 'passes for SQL Server', facts: { engine: 'sqlserver-se', engineVersion: '15.00.4365.2.v1' } },
    { name: 'passes for Db2', facts: { engine: 'db2-se', engineVersion: '11.5.9.0', parameters: { DB2COMM: 'SSL' } } },
    {
      name: 'passes for Oracle that requires encryption',
      facts: {
        engine: 'oracle-ee',
        parameters: undefined,
        parameterStatus: 'pending-reboot',
        options: native({ 'SQLNET.ENCRYPTION_SERVER': 'REQUIRED' }),
      },
    },
    { name: 'passes when AWS does not report the status of the parameter group', facts: { parameterStatus: undefined } },
    { name: 'passes for Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', engineVersion: '16.3' } },
    { name: 'passes for Aurora PostgreSQL 17 by default', facts: byDefault('aurora-postgresql', '17.4') },
    {
      name: 'passes for Aurora MySQL',
      facts: { engine: 'aurora-mysql', engineVersion: '8.0.mysql_aurora.3.07.1', parameters: { require_secure_transport: 'ON' } },
    },
    { name: 'passes for Aurora MySQL 8.4 by default', facts: byDefault('aurora-mysql', '8.4.mysql_aurora.8.4.7') },
  ],
  fail: [
    { name: 'fails for PostgreSQL', facts: { parameters: { 'rds.force_ssl': '0' } }, message: 'notRequired', severity: 'medium' },
    { name: 'fails for PostgreSQL 14 by default', facts: { parameters: {} } },
    { name: 'fails for PostgreSQL 16 when turned off', facts: { engineVersion: '16.3', parameters: { 'rds.force_ssl': '0' } } },
    { name: 'fails for MySQL 8.4 by default', facts: byDefault('mysql', '8.4.3') },
    { name: 'fails for MySQL 5.7 by default', facts: byDefault('mysql', '5.7.44') },
    { name: 'fails for MySQL with the parameter of another engine', facts: { engine: 'mysql', engineVersion: '8.0.39' } },
    { name: 'fails for MariaDB 11.4 by default', facts: byDefault('mariadb', '11.4.3') },
    { name: 'fails for SQL Server by default', facts: byDefault('sqlserver-ex', '15.00.4365.2.v1') },
    { name: 'fails for Db2 with an unencrypted port', facts: { engine: 'db2-se', parameters: { DB2COMM: 'TCPIP,SSL' } } },
    { name: 'fails when the parameter group needs a reboot', facts: { parameterStatus: 'pending-reboot' }, message: 'pending' },
    { name: 'fails for Oracle without options', facts: { engine: 'oracle-ee', parameters: undefined }, severity: 'medium' },
    {
      name: 'fails at low severity for Oracle that requests encryption',
      facts: { engine: 'oracle-ee', options: native({}) },
      severity: 'low',
    },
    {
      name: 'fails at low severity for Oracle with a second, encrypted port',
      facts: { engine: 'oracle-ee', options: [{ name: 'SSL', settings: {} }] },
      severity: 'low',
    },
    {
      name: 'fails for Oracle that rejects encryption',
      facts: { engine: 'oracle-ee', options: native({ 'SQLNET.ENCRYPTION_SERVER': 'REJECTED' }) },
      severity: 'medium',
    },
    { name: 'fails for Aurora PostgreSQL 16 by default', facts: byDefault('aurora-postgresql', '16.3') },
    { name: 'fails for Aurora MySQL version 3 by default', facts: byDefault('aurora-mysql', '8.0.mysql_aurora.3.07.1') },
  ],
  notApplicable: [{ name: 'skips a member of a cluster', facts: { clusterId: 'orders', parameters: undefined }, message: 'member' }],
  undecided: [
    { name: 'is unknown for RDS Custom', facts: { engine: 'custom-sqlserver-se' } },
    { name: 'is unknown without a parameter group', facts: { engineVersion: '16.3', parameters: undefined } },
    { name: 'is unknown for a version of MySQL without an entry', facts: byDefault('mysql', '9.4.0') },
    { name: 'is unknown for a later version of Aurora MySQL', facts: byDefault('aurora-mysql', '9.7.mysql_aurora.9.7.1') },
    { name: 'is unknown for an engine without an entry', facts: { engine: 'novel-engine' } },
  ],
});
