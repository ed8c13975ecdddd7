import { rdsTlsEnforced } from '../../../rules/rds/rds-tls-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsTlsEnforced, {
  base: { engine: 'postgres', engineVersion: '14.12', parameters: { 'rds.force_ssl': '1' }, parameterStatus: 'in-sync' },
  pass: [
    { name: 'PostgreSQL', message: 'demanded', evidence: { setting: 'rds.force_ssl is 1' } },
    { name: 'PostgreSQL 15 by default', facts: { engineVersion: '15.4', parameters: {} } },
    { name: 'MySQL', facts: { engine: 'mysql', engineVersion: '8.0.39', parameters: { require_secure_transport: 'ON' } } },
    { name: 'MariaDB', facts: { engine: 'mariadb', engineVersion: '10.6.18', parameters: { require_secure_transport: '1' } } },
    { name: 'MariaDB 11.8 by default', facts: { engine: 'mariadb', engineVersion: '11.8.2', parameters: {} } },
    { name: 'SQL Server', facts: { engine: 'sqlserver-se', engineVersion: '15.00.4365.2.v1' } },
    { name: 'Db2', facts: { engine: 'db2-se', engineVersion: '11.5.9.0', parameters: { DB2COMM: 'SSL' } } },
    {
      name: 'Oracle',
      facts: {
        engine: 'oracle-ee',
        parameters: undefined,
        parameterStatus: 'pending-reboot',
        options: [{ name: 'NATIVE_NETWORK_ENCRYPTION', settings: { 'SQLNET.ENCRYPTION_SERVER': 'REQUIRED' } }],
      },
    },
    { name: 'a group whose state AWS does not tell', facts: { parameterStatus: undefined } },
  ],
  fail: [
    { name: 'PostgreSQL', facts: { parameters: { 'rds.force_ssl': '0' } }, message: 'open', severity: 'medium' },
    { name: 'PostgreSQL 14 by default', facts: { parameters: {} } },
    { name: 'PostgreSQL 16 switched off', facts: { engineVersion: '16.3', parameters: { 'rds.force_ssl': '0' } } },
    { name: 'MySQL by default', facts: { engine: 'mysql', engineVersion: '8.4.3', parameters: {} } },
    { name: 'MySQL with the parameter of another engine', facts: { engine: 'mysql' } },
    { name: 'MariaDB 11.4 by default', facts: { engine: 'mariadb', engineVersion: '11.4.3', parameters: {} } },
    { name: 'SQL Server by default', facts: { engine: 'sqlserver-ex', engineVersion: '15.00.4365.2.v1', parameters: {} } },
    { name: 'Db2 with both ports', facts: { engine: 'db2-se', parameters: { DB2COMM: 'TCPIP,SSL' } } },
    { name: 'not in force before a reboot', facts: { parameterStatus: 'pending-reboot' }, message: 'pending' },
    { name: 'Oracle without options', facts: { engine: 'oracle-ee', parameters: undefined }, severity: 'medium' },
    {
      name: 'Oracle that asks for encryption',
      facts: { engine: 'oracle-ee', options: [{ name: 'NATIVE_NETWORK_ENCRYPTION', settings: {} }] },
      severity: 'low',
    },
    {
      name: 'Oracle with a second, encrypted port',
      facts: { engine: 'oracle-ee', options: [{ name: 'SSL', settings: {} }] },
      severity: 'low',
    },
    {
      name: 'Oracle that refuses encryption',
      facts: {
        engine: 'oracle-ee',
        options: [{ name: 'NATIVE_NETWORK_ENCRYPTION', settings: { 'SQLNET.ENCRYPTION_SERVER': 'REJECTED' } }],
      },
      severity: 'medium',
    },
  ],
  notApplicable: [{ name: 'member of a cluster', facts: { clusterId: 'orders', parameters: undefined }, message: 'member' }],
  undecided: [
    { name: 'RDS Custom', facts: { engine: 'custom-sqlserver-se' } },
    { name: 'no parameter group', facts: { engineVersion: '16.3', parameters: undefined } },
  ],
});
