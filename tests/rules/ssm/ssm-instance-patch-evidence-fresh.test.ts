import { ssmInstancePatchEvidenceFresh } from '../../../rules/ssm/ssm-instance-patch-evidence-fresh.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const scanned = { MissingCount: 0, FailedCount: 0, Operation: 'Scan', OperationEndTime: daysAgo(2) } as const;
const pending = { ...scanned, InstalledPendingRebootCount: 2 };

testRule(ssmInstancePatchEvidenceFresh, {
  base: { state: 'running', patchState: scanned },
  pass: [
    { name: 'scanned lately', message: 'fresh', evidence: { days: 2 } },
    { name: 'as old as allowed', facts: { patchState: { ...scanned, OperationEndTime: daysAgo(7) } } },
    { name: 'waiting for a reboot since yesterday', facts: { patchState: { ...pending, LastNoRebootInstallOperationTime: daysAgo(1) } } },
    { name: 'waiting since the last installation', facts: { patchState: { ...pending, Operation: 'Install' } } },
  ],
  fail: [
    { name: 'never reported', facts: { patchState: undefined }, message: 'never' },
    {
      name: 'not looked at for long',
      facts: { patchState: { ...scanned, OperationEndTime: daysAgo(8) } },
      message: 'stale',
      evidence: { days: 8 },
    },
    { name: 'by a stricter measure', params: { maxScanAgeDays: 1 }, message: 'stale' },
    {
      name: 'reboot overdue',
      facts: { patchState: { ...pending, LastNoRebootInstallOperationTime: daysAgo(30) } },
      message: 'overdue',
      evidence: { pending: 2, days: 30 },
    },
    {
      name: 'reboot overdue by a stricter measure',
      facts: { patchState: { ...pending, Operation: 'Install' } },
      params: { maxRebootDays: 0 },
      message: 'overdue',
    },
  ],
  notApplicable: [{ name: 'stopped', facts: { state: 'stopped', patchState: undefined }, message: 'notRunning' }],
  undecided: [
    { name: 'no date', facts: { patchState: { MissingCount: 0, FailedCount: 0 } }, message: 'undated' },
    { name: 'waiting for a reboot, since no one knows when', facts: { patchState: pending }, message: 'waiting' },
  ],
});
