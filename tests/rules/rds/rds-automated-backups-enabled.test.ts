import { rdsAutomatedBackupsEnabled } from '../../../rules/rds/rds-automated-backups-enabled.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(rdsAutomatedBackupsEnabled, {
  base: { backupRetentionDays: 14, latestRestorableTime: daysAgo(0.01), createdAt: daysAgo(400), status: 'available' },
  pass: [
    { name: 'fourteen days', message: 'kept', evidence: { days: 14 } },
    { name: 'retention equal to the minimum', facts: { backupRetentionDays: 7 } },
    { name: 'less, where less is wanted', facts: { backupRetentionDays: 3 }, params: { minRetentionDays: 3 } },
    { name: 'restorable up to exactly the limit', facts: { latestRestorableTime: daysAgo(1) } },
    { name: 'stopped for a week', facts: { latestRestorableTime: daysAgo(6), status: 'stopped' } },
    { name: 'made an hour ago, no backup yet', facts: { latestRestorableTime: undefined, createdAt: daysAgo(0.04) } },
    {
      name: 'a read replica with backups, when replicas are judged',
      facts: { replicaSource: 'orders' },
      params: { checkReadReplicas: true },
    },
  ],
  fail: [
    { name: 'off', facts: { backupRetentionDays: 0, latestRestorableTime: undefined }, message: 'off' },
    { name: 'too few days', facts: { backupRetentionDays: 6 }, message: 'short', evidence: { days: 6, wanted: 7 } },
    { name: 'not restorable to the last day', facts: { latestRestorableTime: daysAgo(1.01) }, message: 'stale' },
    { name: 'never backed up', facts: { latestRestorableTime: undefined }, message: 'never' },
    {
      name: 'a read replica, when replicas are judged',
      facts: { replicaSource: 'orders', backupRetentionDays: 0 },
      params: { checkReadReplicas: true },
    },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', backupRetentionDays: 1 }, message: 'member' },
    { name: 'read replica', facts: { replicaSource: 'orders', backupRetentionDays: 0 }, message: 'replica' },
  ],
});
