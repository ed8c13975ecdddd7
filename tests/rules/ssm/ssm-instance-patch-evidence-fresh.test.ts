import { ssmInstancePatchEvidenceFresh } from '../../../rules/ssm/ssm-instance-patch-evidence-fresh.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const scanned = { MissingCount: 0, FailedCount: 0, Operation: 'Scan', OperationEndTime: daysAgo(2) } as const;
const pending = { ...scanned, InstalledPendingRebootCount: 2 };

testRule(ssmInstancePatchEvidenceFresh, {
  base: { state: 'running', patchState: scanned },
  pass: [
    { name: 'passes when scanned recently', message: 'fresh', evidence: { days: 2 } },
    { name: 'passes exactly at the maximum age', facts: { patchState: { ...scanned, OperationEndTime: daysAgo(7) } } },
    {
      name: 'passes when waiting for a reboot since yesterday',
      facts: { patchState: { ...pending, LastNoRebootInstallOperationTime: daysAgo(1) } },
    },
    { name: 'passes when waiting since the last installation', facts: { patchState: { ...pending, Operation: 'Install' } } },
  ],
  fail: [
    { name: 'fails when never reported', facts: { patchState: undefined }, message: 'never' },
    {
      name: 'fails when not scanned for a long time',
      facts: { patchState: { ...scanned, OperationEndTime: daysAgo(8) } },
      message: 'stale',
      evidence: { days: 8 },
    },
    { name: 'fails with a stricter limit', params: { maxScanAgeDays: 1 }, message: 'stale' },
    {
      name: 'fails for a reboot overdue',
      facts: { patchState: { ...pending, LastNoRebootInstallOperationTime: daysAgo(30) } },
      message: 'overdue',
      evidence: { pending: 2, days: 30 },
    },
    {
      name: 'fails for a reboot overdue with a stricter limit',
      facts: { patchState: { ...pending, Operation: 'Install' } },
      params: { maxRebootDays: 0 },
      message: 'overdue',
    },
  ],
  notApplicable: [{ name: 'skips when stopped', facts: { state: 'stopped', patchState: undefined }, message: 'notRunning' }],
  undecided: [
    { name: 'is unknown with no date', facts: { patchState: { MissingCount: 0, FailedCount: 0 } }, message: 'undated' },
    { name: 'is unknown when waiting for a reboot since an unknown date', facts: { patchState: pending }, message: 'waiting' },
  ],
});
