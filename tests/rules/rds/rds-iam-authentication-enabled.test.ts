import { rdsIamAuthenticationEnabledRules } from '../../../rules/rds/rds-iam-authentication-enabled.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const off = (engine: string, engineVersion: string) => ({ iamAuthentication: false, engine, engineVersion });

testRuleFamily(rdsIamAuthenticationEnabledRules, {
  base: { iamAuthentication: true, engine: 'postgres', engineVersion: '16.3' },
  pass: [
    { name: 'passes when IAM authentication is on', message: 'on' },
    { name: 'passes when IAM authentication is on for an unknown engine', facts: { engine: 'novel-engine', engineVersion: '1' } },
  ],
  fail: [
    { name: 'fails for PostgreSQL', facts: off('postgres', '16.3'), message: 'off' },
    { name: 'fails for PostgreSQL 10', facts: off('postgres', '10.21') },
    { name: 'fails for MySQL 8.4', facts: off('mysql', '8.4.3') },
    { name: 'fails for MySQL 5.7', facts: off('mysql', '5.7.44') },
    { name: 'fails for MariaDB 10.11', facts: off('mariadb', '10.11.8') },
    { name: 'fails for MariaDB 11.4', facts: off('mariadb', '11.4.3') },
    { name: 'fails for Aurora PostgreSQL', facts: off('aurora-postgresql', '16.3') },
    { name: 'fails for Aurora MySQL version 3', facts: off('aurora-mysql', '8.0.mysql_aurora.3.07.1') },
    { name: 'fails for Aurora MySQL version 2', facts: off('aurora-mysql', '5.7.mysql_aurora.2.12.3') },
  ],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', iamAuthentication: false }, message: 'member' },
    { name: 'skips PostgreSQL 9.6', facts: off('postgres', '9.6.24'), message: 'unsupported' },
    { name: 'skips MySQL 5.6', facts: off('mysql', '5.6.51') },
    { name: 'skips MariaDB 10.6', facts: off('mariadb', '10.6.18') },
    { name: 'skips SQL Server', facts: off('sqlserver-se', '15.00.4365.2.v1') },
    { name: 'skips Oracle', facts: off('oracle-ee', '19.0.0.0.ru-2024-07.rur-2024-07.r1') },
    { name: 'skips RDS Custom', facts: off('custom-oracle-ee', '19.orders') },
    { name: 'skips Aurora MySQL version 1', facts: off('aurora', '5.6.mysql_aurora.1.23.4') },
  ],
  undecided: [
    { name: 'is unknown for an engine without an entry', facts: off('novel-engine', '1'), message: 'unknown' },
    { name: 'is unknown for Db2', facts: off('db2-se', '11.5.9.0.sb00000000.r1') },
  ],
});
