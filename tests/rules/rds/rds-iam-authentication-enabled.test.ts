import { rdsIamAuthenticationEnabled } from '../../../rules/rds/rds-iam-authentication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsIamAuthenticationEnabled, {
  base: { iamAuthentication: true, engine: 'postgres', engineVersion: '16.3' },
  pass: [
    { name: 'on', message: 'on' },
    { name: 'on, though our table says it cannot be', facts: { engine: 'novel-engine', engineVersion: '1' } },
  ],
  fail: [
    { name: 'PostgreSQL', facts: { iamAuthentication: false, engine: 'postgres', engineVersion: '16.3' } },
    { name: 'PostgreSQL 10', facts: { iamAuthentication: false, engine: 'postgres', engineVersion: '10.21' } },
    { name: 'MySQL 8.4', facts: { iamAuthentication: false, engine: 'mysql', engineVersion: '8.4.3' } },
    { name: 'MySQL 5.7', facts: { iamAuthentication: false, engine: 'mysql', engineVersion: '5.7.44' } },
    { name: 'MariaDB 10.11', facts: { iamAuthentication: false, engine: 'mariadb', engineVersion: '10.11.8' } },
    { name: 'MariaDB 11.4', facts: { iamAuthentication: false, engine: 'mariadb', engineVersion: '11.4.3' } },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', iamAuthentication: false }, message: 'member' },
    { name: 'PostgreSQL 9.6', facts: { iamAuthentication: false, engine: 'postgres', engineVersion: '9.6.24' } },
    { name: 'MySQL 5.6', facts: { iamAuthentication: false, engine: 'mysql', engineVersion: '5.6.51' } },
    { name: 'MariaDB 10.6', facts: { iamAuthentication: false, engine: 'mariadb', engineVersion: '10.6.18' } },
    { name: 'SQL Server', facts: { iamAuthentication: false, engine: 'sqlserver-se', engineVersion: '15.00.4365.2.v1' } },
    { name: 'Oracle', facts: { iamAuthentication: false, engine: 'oracle-ee', engineVersion: '19.0.0.0.ru-2024-07.rur-2024-07.r1' } },
    { name: 'Db2', facts: { iamAuthentication: false, engine: 'db2-se', engineVersion: '11.5.9.0.sb00000000.r1' } },
    { name: 'RDS Custom', facts: { iamAuthentication: false, engine: 'custom-oracle-ee', engineVersion: '19.orders' } },
  ],
});
