import { rdsClusterMasterUserNotDefault } from '../../../rules/rds/rds-cluster-master-user-not-default.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterMasterUserNotDefault, {
  base: { masterUsername: 'meridian' },
  pass: [
    { name: 'a name of its own' },
    { name: 'a default in a longer name', facts: { masterUsername: 'orders_admin' } },
    { name: 'a default that is allowed', facts: { masterUsername: 'admin' }, params: { defaultNames: ['postgres'] } },
  ],
  fail: [
    { name: 'admin', facts: { masterUsername: 'admin' }, evidence: { user: 'admin' } },
    { name: 'any letter case', facts: { masterUsername: 'Postgres' } },
    { name: 'sa', facts: { masterUsername: 'sa' } },
  ],
});
