import { ebsSnapshotSharedWithTrustedAccounts } from '../../../rules/ebs/ebs-snapshot-shared-with-trusted-accounts.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsSnapshotSharedWithTrustedAccounts, {
  base: { sharedWith: [] },
  pass: [
    { name: 'passes when not shared', message: 'private' },
    { name: 'passes when shared with its own account', facts: { sharedWith: ['111122223333'] }, message: 'private' },
    {
      name: 'passes when shared with a trusted account',
      facts: { sharedWith: ['777788889999'] },
      params: { trustedAccounts: ['777788889999'] },
      message: 'trusted',
    },
  ],
  fail: [
    { name: 'fails when shared without trusted accounts', facts: { sharedWith: ['777788889999'] }, message: 'foreign', severity: 'high' },
    {
      name: 'fails when one of two accounts is not trusted',
      facts: { sharedWith: ['777788889999', '999900001111'] },
      params: { trustedAccounts: ['777788889999'] },
      evidence: { accounts: ['999900001111'] },
    },
  ],
});
