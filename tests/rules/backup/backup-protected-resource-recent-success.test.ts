import { backupProtectedResourceRecentSuccess } from '../../../rules/backup/backup-protected-resource-recent-success.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const done = { state: 'COMPLETED', startedAt: daysAgo(1) };

testRule(backupProtectedResourceRecentSuccess, {
  base: { lastBackupAt: daysAgo(1), lastJob: done, exists: true },
  pass: [
    { name: 'passes when the last backup is a day old', message: 'recent', evidence: { date: daysAgo(1) } },
    { name: 'passes when the last backup is exactly at the limit', facts: { lastBackupAt: daysAgo(2) } },
    { name: 'passes for a type that Onus does not list', facts: { exists: undefined } },
    { name: 'passes without a recent job', facts: { lastJob: undefined } },
    { name: 'passes after a partial backup', facts: { lastJob: { ...done, state: 'PARTIAL' } } },
    { name: 'passes when a longer interval is allowed', facts: { lastBackupAt: daysAgo(6) }, params: { maxAgeHours: 168 } },
  ],
  fail: [
    {
      name: 'fails when the last job failed after a recent backup',
      facts: { lastJob: { state: 'FAILED', startedAt: daysAgo(0.5), message: 'access denied' } },
      message: 'failed',
      evidence: { date: daysAgo(0.5), state: 'FAILED', reason: 'access denied' },
    },
    {
      name: 'fails when the last job expired',
      facts: { lastJob: { state: 'EXPIRED', startedAt: daysAgo(0.5) } },
      evidence: { reason: 'no reason given' },
    },
    {
      name: 'fails when the last job was aborted for a type that Onus does not list',
      facts: { lastJob: { state: 'ABORTED', startedAt: daysAgo(1) }, exists: undefined },
    },
    { name: 'fails when the last backup is too old', facts: { lastBackupAt: daysAgo(2.1), lastJob: undefined }, message: 'stale' },
    {
      name: 'fails when the last backup is too old and a recent job shows that the resource exists',
      facts: { lastBackupAt: daysAgo(3), exists: undefined },
    },
    { name: 'fails when no backup was completed', facts: { lastBackupAt: undefined, lastJob: undefined }, message: 'never' },
  ],
  notApplicable: [
    { name: 'skips a deleted resource', facts: { exists: false, lastBackupAt: daysAgo(90), lastJob: undefined }, message: 'deleted' },
  ],
  undecided: [
    {
      name: 'is unknown when the resource may have been deleted',
      facts: { exists: undefined, lastBackupAt: daysAgo(90), lastJob: undefined },
      message: 'unlisted',
    },
    {
      name: 'is unknown when a resource without backups may have been deleted',
      facts: { exists: undefined, lastBackupAt: undefined, lastJob: undefined },
      evidence: { date: 'never' },
    },
  ],
});
