import { ebsSnapshotNotPublic } from '../../../rules/ebs/ebs-snapshot-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsSnapshotNotPublic, {
  base: { encrypted: false, public: false, blockPublicAccess: { State: 'unblocked' } },
  pass: [
    { name: 'passes when private', message: 'private' },
    { name: 'passes when encrypted', facts: { encrypted: true, public: true }, message: 'encrypted' },
    {
      name: 'passes when public, but all sharing is blocked',
      facts: { public: true, blockPublicAccess: { State: 'block-all-sharing' } },
      message: 'masked',
    },
  ],
  fail: [
    { name: 'fails when public', facts: { public: true }, message: 'public', severity: 'critical' },
    {
      name: 'fails when public before new sharing was blocked',
      facts: { public: true, blockPublicAccess: { State: 'block-new-sharing' } },
    },
  ],
});
