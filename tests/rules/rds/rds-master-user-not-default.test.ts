import { rdsMasterUserNotDefault } from '../../../rules/rds/rds-master-user-not-default.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsMasterUserNotDefault, {
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
  notApplicable: [
    {
      name: 'member of a cluster, whatever its own flag says',
      facts: { clusterId: 'orders', masterUsername: 'admin' },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
