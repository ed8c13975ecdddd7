import { rdsAutomatedBackupsEnabledRules } from '../../../rules/rds/rds-automated-backups-enabled.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsAutomatedBackupsEnabledRules, {
  base: { backupRetentionDays: 14, latestRestorableTime: daysAgo(0.01), createdAt: daysAgo(400), status: 'available' },
  pass: [
    { name: 'passes when backups are kept for fourteen days', message: 'kept', evidence: { days: 14 } },
    { name: 'passes when the retention is equal to the minimum', facts: { backupRetentionDays: 7 } },
    { name: 'passes when the minimum is lower', facts: { backupRetentionDays: 3 }, params: { minRetentionDays: 3 } },
    { name: 'passes when the latest restorable time is exactly at the limit', facts: { latestRestorableTime: daysAgo(1) } },
    { name: 'passes when the database has been stopped for days', facts: { latestRestorableTime: daysAgo(6), status: 'stopped' } },
    { name: 'passes when the database starts again', facts: { latestRestorableTime: daysAgo(6), status: 'starting' } },
    { name: 'passes when a new database has no backup yet', facts: { latestRestorableTime: undefined, createdAt: daysAgo(0.04) } },
    {
      name: 'passes when a read replica has backups and replicas are evaluated',
      facts: { replicaSource: 'orders' },
      params: { checkReadReplicas: true },
    },
  ],
  fail: [
    { name: 'fails when backups are off', facts: { backupRetentionDays: 0, latestRestorableTime: undefined }, message: 'off' },
    {
      name: 'fails when backups are kept for too few days',
      facts: { backupRetentionDays: 6 },
      message: 'short',
      evidence: { days: 6, expected: 7 },
    },
    { name: 'fails when the latest restorable time is too old', facts: { latestRestorableTime: daysAgo(1.01) }, message: 'stale' },
    { name: 'fails when an old database was never backed up', facts: { latestRestorableTime: undefined }, message: 'never' },
    {
      name: 'fails when a read replica has no backups and replicas are evaluated',
      facts: { replicaSource: 'orders', backupRetentionDays: 0 },
      params: { checkReadReplicas: true },
    },
  ],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', backupRetentionDays: 1 }, message: 'member' },
    {
      name: 'skips a read replica',
      facts: { replicaSource: 'orders', backupRetentionDays: 0 },
      params: { checkReadReplicas: false },
      message: 'replica',
    },
  ],
});

test('only instances skip read replicas by default', () => {
  expect(rdsAutomatedBackupsEnabledRules.map(({ params }) => params['checkReadReplicas']?.default)).toEqual([false, true]);
});
