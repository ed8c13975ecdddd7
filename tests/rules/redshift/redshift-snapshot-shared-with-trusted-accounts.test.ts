import { redshiftSnapshotSharedWithTrustedAccounts } from '../../../rules/redshift/redshift-snapshot-shared-with-trusted-accounts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trustedAccounts = ['444455556666'];
const support = 'amazon-redshift-support';

testRule(redshiftSnapshotSharedWithTrustedAccounts, {
  base: { restorableBy: [] },
  pass: [
    { name: 'passes when the snapshot is not shared', message: 'notShared' },
    {
      name: 'passes when it is shared with a trusted account',
      facts: { restorableBy: ['444455556666'] },
      params: { trustedAccounts },
      message: 'trusted',
    },
  ],
  fail: [
    {
      name: 'fails when it is shared with another account',
      facts: { restorableBy: ['444455556666', '999900001111'] },
      params: { trustedAccounts },
      message: 'untrusted',
      evidence: { accounts: ['999900001111'] },
    },
    {
      name: 'fails at low severity when it is shared with AWS Support',
      facts: { restorableBy: [support] },
      message: 'support',
      severity: 'low',
    },
    {
      name: 'fails at high severity when it is shared with AWS Support and another account',
      facts: { restorableBy: [support, '999900001111'] },
      severity: 'high',
    },
  ],
});
