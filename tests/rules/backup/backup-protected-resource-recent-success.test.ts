import { backupProtectedResourceRecentSuccess } from '../../../rules/backup/backup-protected-resource-recent-success.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const done = { state: 'COMPLETED', startedAt: daysAgo(1) };

testRule(backupProtectedResourceRecentSuccess, {
  base: { lastBackupAt: daysAgo(1), lastJob: done, exists: true },
  pass: [
    { name: 'backed up yesterday', message: 'fresh', evidence: { date: daysAgo(1) } },
    { name: 'just in time', facts: { lastBackupAt: daysAgo(2) } },
    { name: 'of a type that is not listed', facts: { exists: undefined } },
    { name: 'without a job on record', facts: { lastJob: undefined } },
    { name: 'in parts', facts: { lastJob: { ...done, state: 'PARTIAL' } } },
    { name: 'weekly, where that is enough', facts: { lastBackupAt: daysAgo(6) }, params: { maxAgeHours: 168 } },
  ],
  fail: [
    {
      name: 'the last job failed, though an older backup is fresh',
      facts: { lastJob: { state: 'FAILED', startedAt: daysAgo(0.5), message: 'access denied' } },
      message: 'failed',
      evidence: { date: daysAgo(0.5), state: 'FAILED', reason: 'access denied' },
    },
    {
      name: 'the last job expired',
      facts: { lastJob: { state: 'EXPIRED', startedAt: daysAgo(0.5) } },
      evidence: { reason: 'no reason given' },
    },
    {
      name: 'the last job was aborted, of a type that is not listed',
      facts: { lastJob: { state: 'ABORTED', startedAt: daysAgo(1) }, exists: undefined },
    },
    { name: 'too old', facts: { lastBackupAt: daysAgo(2.1), lastJob: undefined }, message: 'stale' },
    { name: 'too old, with a job that proves that it exists', facts: { lastBackupAt: daysAgo(3), exists: undefined } },
    { name: 'never completed', facts: { lastBackupAt: undefined, lastJob: undefined }, message: 'never' },
  ],
  notApplicable: [{ name: 'deleted', facts: { exists: false, lastBackupAt: daysAgo(90), lastJob: undefined }, message: 'deleted' }],
  undecided: [
    { name: 'old and perhaps deleted', facts: { exists: undefined, lastBackupAt: daysAgo(90), lastJob: undefined }, message: 'unlisted' },
    {
      name: 'never backed up and perhaps deleted',
      facts: { exists: undefined, lastBackupAt: undefined, lastJob: undefined },
      evidence: { date: 'never' },
    },
  ],
});
