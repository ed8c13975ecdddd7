import { redshiftAdminNameCustomRules } from '../../../rules/redshift/redshift-admin-name-custom.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(redshiftAdminNameCustomRules, {
  base: { adminName: 'warehouse_owner', databaseName: 'sales' },
  pass: [
    { name: 'passes with a custom name', message: 'custom' },
    { name: 'passes with a name that contains a default name', facts: { adminName: 'admin2' } },
    { name: 'passes without an administrator', facts: { adminName: undefined }, message: 'none' },
    { name: 'passes with the default database', facts: { databaseName: 'dev' } },
  ],
  fail: [
    { name: 'fails with a default name', facts: { adminName: 'awsuser' }, params: { defaultNames: ['awsuser'] }, message: 'default' },
    { name: 'fails with a default name in another case', facts: { adminName: 'Admin' }, params: { defaultNames: ['admin'] } },
    {
      name: 'fails with the default database if it is checked',
      facts: { databaseName: 'dev' },
      params: { checkDatabaseName: true },
      message: 'database',
    },
  ],
});
