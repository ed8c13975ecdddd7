import { rdsClusterIamAuthenticationEnabled } from '../../../rules/rds/rds-cluster-iam-authentication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterIamAuthenticationEnabled, {
  base: { iamAuthentication: true, engine: 'aurora-postgresql', engineVersion: '16.3' },
  pass: [
    { name: 'on', message: 'on' },
    { name: 'on, though our table says it cannot be', facts: { engine: 'novel-engine', engineVersion: '1' } },
  ],
  fail: [
    { name: 'Aurora PostgreSQL', facts: { iamAuthentication: false, engine: 'aurora-postgresql', engineVersion: '16.3' } },
    { name: 'Aurora MySQL 3', facts: { iamAuthentication: false, engine: 'aurora-mysql', engineVersion: '8.0.mysql_aurora.3.07.1' } },
    { name: 'Aurora MySQL 2', facts: { iamAuthentication: false, engine: 'aurora-mysql', engineVersion: '5.7.mysql_aurora.2.12.3' } },
    { name: 'Multi-AZ DB cluster', facts: { iamAuthentication: false, engine: 'mysql', engineVersion: '8.0.39' } },
  ],
  notApplicable: [
    { name: 'Aurora MySQL 1', facts: { iamAuthentication: false, engine: 'aurora', engineVersion: '5.6.mysql_aurora.1.23.4' } },
  ],
});
