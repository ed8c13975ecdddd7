import { ebsSnapshotNotPublic } from '../../../rules/ebs/ebs-snapshot-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsSnapshotNotPublic, {
  base: { encrypted: false, public: false, blockPublicAccess: { State: 'unblocked' } },
  pass: [
    { name: 'private', message: 'private' },
    { name: 'encrypted', facts: { encrypted: true, public: true }, message: 'encrypted' },
    {
      name: 'public, but all sharing is blocked',
      facts: { public: true, blockPublicAccess: { State: 'block-all-sharing' } },
      message: 'masked',
    },
  ],
  fail: [
    { name: 'public', facts: { public: true }, message: 'public', severity: 'critical' },
    { name: 'public before new sharing was blocked', facts: { public: true, blockPublicAccess: { State: 'block-new-sharing' } } },
  ],
});
