import { rdsClusterSnapshotSharedWithTrustedAccounts } from '../../../rules/rds/rds-cluster-snapshot-shared-with-trusted-accounts.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterSnapshotSharedWithTrustedAccounts, {
  base: { restorableBy: [] },
  pass: [
    { name: 'private', message: 'own' },
    { name: 'public, which is judged elsewhere', facts: { restorableBy: ['all'] }, message: 'own' },
    { name: 'its own account', facts: { restorableBy: ['111122223333'] }, message: 'own' },
    { name: 'trusted', facts: { restorableBy: ['444455556666'] }, params: { trustedAccounts: ['444455556666'] }, message: 'trusted' },
  ],
  fail: [
    {
      name: 'a stranger',
      facts: { restorableBy: ['444455556666', '999900001111'] },
      params: { trustedAccounts: ['444455556666'] },
      evidence: { accounts: ['999900001111'] },
    },
  ],
});
