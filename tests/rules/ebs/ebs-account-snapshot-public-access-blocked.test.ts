import { ebsAccountSnapshotPublicAccessBlocked } from '../../../rules/ebs/ebs-account-snapshot-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsAccountSnapshotPublicAccessBlocked, {
  base: { snapshotBlockPublicAccess: { State: 'block-all-sharing', ManagedBy: 'account' } },
  pass: [
    { name: 'passes for all', message: 'blocked', evidence: { setBy: 'the account' } },
    {
      name: 'passes by the organization',
      facts: { snapshotBlockPublicAccess: { State: 'block-all-sharing', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
    {
      name: 'passes for new sharing if that is enough',
      facts: { snapshotBlockPublicAccess: { State: 'block-new-sharing' } },
      params: { acceptBlockNewSharing: true },
    },
  ],
  fail: [
    { name: 'fails for nothing', facts: { snapshotBlockPublicAccess: { State: 'unblocked' } }, message: 'open' },
    { name: 'fails for new sharing only', facts: { snapshotBlockPublicAccess: { State: 'block-new-sharing' } } },
    {
      name: 'fails for nothing if blocking new sharing is enough',
      facts: { snapshotBlockPublicAccess: { State: 'unblocked' } },
      params: { acceptBlockNewSharing: true },
    },
  ],
});
