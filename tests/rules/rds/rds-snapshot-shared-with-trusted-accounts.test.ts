import { rdsSnapshotSharedWithTrustedAccountsRules } from '../../../rules/rds/rds-snapshot-shared-with-trusted-accounts.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsSnapshotSharedWithTrustedAccountsRules, {
  base: { restorableBy: [] },
  pass: [
    { name: 'passes when the snapshot is private', message: 'notShared' },
    { name: 'passes when the snapshot is public, which another rule evaluates', facts: { restorableBy: ['all'] }, message: 'notShared' },
    { name: 'passes when the snapshot is shared with its own account', facts: { restorableBy: ['111122223333'] }, message: 'notShared' },
    {
      name: 'passes when the snapshot is shared with a trusted account',
      facts: { restorableBy: ['444455556666'] },
      params: { trustedAccounts: ['444455556666'] },
      message: 'trusted',
    },
  ],
  fail: [
    {
      name: 'fails when the snapshot is shared with another account',
      facts: { restorableBy: ['444455556666', '999900001111'] },
      params: { trustedAccounts: ['444455556666'] },
      evidence: { accounts: ['999900001111'] },
    },
  ],
});
