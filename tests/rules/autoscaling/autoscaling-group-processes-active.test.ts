import { autoscalingGroupProcessesActive } from '../../../rules/autoscaling/autoscaling-group-processes-active.ts';
import { testRule } from '../../support/rule-tester.ts';

const suspended = (...names: readonly string[]) =>
  names.map((ProcessName) => ({ ProcessName, SuspensionReason: 'User suspended at 2026-11-02T07:00:00Z' }));

testRule(autoscalingGroupProcessesActive, {
  base: { suspendedProcesses: [], missingGroups: [] },
  pass: [
    { name: 'all run', message: 'active' },
    {
      name: 'others are suspended',
      facts: { suspendedProcesses: suspended('AZRebalance', 'AlarmNotification', 'ScheduledActions') },
      evidence: { suspended: ['AZRebalance', 'AlarmNotification', 'ScheduledActions'] },
    },
    { name: 'one that need not run', facts: { suspendedProcesses: suspended('Launch') }, params: { processes: ['Terminate'] } },
  ],
  fail: [
    ...['HealthCheck', 'Launch', 'ReplaceUnhealthy', 'Terminate'].map((name) => ({
      name,
      facts: { suspendedProcesses: suspended('AZRebalance', name) },
      message: 'suspended' as const,
      evidence: { processes: [name] },
    })),
    { name: 'one that has to run here', facts: { suspendedProcesses: suspended('AZRebalance') }, params: { processes: ['AZRebalance'] } },
    { name: 'an incomplete response', facts: { suspendedProcesses: [{ ProcessName: 'Launch' }] } },
    { name: 'a deleted security group', facts: { missingGroups: ['sg-9'] }, message: 'missingGroups', evidence: { groups: ['sg-9'] } },
  ],
});
