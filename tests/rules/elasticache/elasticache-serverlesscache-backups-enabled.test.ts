import { elasticacheSnapshotsRetainedRules } from '../../../rules/elasticache/elasticache-serverlesscache-backups-enabled.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(elasticacheSnapshotsRetainedRules, {
  base: { snapshotRetentionDays: 7 },
  pass: [
    { name: 'passes with snapshots', message: 'kept', evidence: { days: 7 } },
    { name: 'passes with snapshots of a month', facts: { snapshotRetentionDays: 30 }, params: { minRetentionDays: 14 } },
  ],
  fail: [
    { name: 'fails without snapshots', facts: { snapshotRetentionDays: 0 }, message: 'off' },
    { name: 'fails when snapshots are deleted too early', params: { minRetentionDays: 14 }, message: 'short' },
  ],
});

test('different minimums apply by default', () => {
  expect(elasticacheSnapshotsRetainedRules.map(({ params }) => params['minRetentionDays']?.default)).toEqual([1, 7]);
});
