import { rdsMasterUserNotDefaultRules } from '../../../rules/rds/rds-master-user-not-default.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsMasterUserNotDefaultRules, {
  base: { masterUsername: 'meridian' },
  pass: [
    { name: 'passes for a custom name' },
    { name: 'passes for a custom name that contains a default name', facts: { masterUsername: 'orders_admin' } },
    {
      name: 'passes for a name that the parameter does not list',
      facts: { masterUsername: 'admin' },
      params: { defaultNames: ['postgres'] },
    },
  ],
  fail: [
    { name: 'fails for admin', facts: { masterUsername: 'admin' }, evidence: { user: 'admin' } },
    { name: 'fails for a default name in another case', facts: { masterUsername: 'Postgres' } },
    { name: 'fails for sa', facts: { masterUsername: 'sa' } },
  ],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: { clusterId: 'orders', masterUsername: 'admin' },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
