import { ebsAccountSnapshotPublicAccessBlocked } from '../../../rules/ebs/ebs-account-snapshot-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsAccountSnapshotPublicAccessBlocked, {
  base: { snapshotBlockPublicAccess: { State: 'block-all-sharing', ManagedBy: 'account' } },
  pass: [
    { name: 'all', message: 'blocked', evidence: { setBy: 'the account' } },
    {
      name: 'by the organization',
      facts: { snapshotBlockPublicAccess: { State: 'block-all-sharing', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
    {
      name: 'new sharing if that is enough',
      facts: { snapshotBlockPublicAccess: { State: 'block-new-sharing' } },
      params: { acceptBlockNewSharing: true },
    },
  ],
  fail: [
    { name: 'nothing', facts: { snapshotBlockPublicAccess: { State: 'unblocked' } }, message: 'open' },
    { name: 'new sharing only', facts: { snapshotBlockPublicAccess: { State: 'block-new-sharing' } } },
    {
      name: 'nothing if blocking new sharing is enough',
      facts: { snapshotBlockPublicAccess: { State: 'unblocked' } },
      params: { acceptBlockNewSharing: true },
    },
  ],
});
