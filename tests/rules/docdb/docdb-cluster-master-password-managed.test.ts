import { docdbClusterMasterPasswordManaged } from '../../../rules/docdb/docdb-cluster-master-password-managed.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterMasterPasswordManaged], {
  base: { masterUserSecret: { SecretStatus: 'active' } },
  pass: [
    { name: 'passes when DocumentDB manages the password', message: 'managed' },
    { name: 'passes while the password is rotated', facts: { masterUserSecret: { SecretStatus: 'rotating' } } },
  ],
  fail: [
    { name: 'fails when DocumentDB does not manage the password', facts: { masterUserSecret: undefined }, message: 'unmanaged' },
    { name: 'fails when the password cannot be rotated', facts: { masterUserSecret: { SecretStatus: 'impaired' } }, message: 'impaired' },
  ],
  notApplicable: [
    {
      name: 'skips a cluster of a global cluster',
      facts: { globalDatabase: 'orders-global', masterUserSecret: undefined },
      message: 'global',
    },
  ],
});
