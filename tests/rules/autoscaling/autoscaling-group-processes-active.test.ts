import { autoscalingGroupProcessesActive } from '../../../rules/autoscaling/autoscaling-group-processes-active.ts';
import { testRule } from '../../support/rule-tester.ts';

const suspended = (...names: readonly string[]) =>
  names.map((ProcessName) => ({ ProcessName, SuspensionReason: 'User suspended at 2026-11-02T07:00:00Z' }));

testRule(autoscalingGroupProcessesActive, {
  base: { suspendedProcesses: [], missingGroups: [] },
  pass: [
    { name: 'passes when all of them run', message: 'active' },
    {
      name: 'passes when others are suspended',
      facts: { suspendedProcesses: suspended('AZRebalance', 'AlarmNotification', 'ScheduledActions') },
      evidence: { suspended: ['AZRebalance', 'AlarmNotification', 'ScheduledActions'] },
    },
    { name: 'passes for one that need not run', facts: { suspendedProcesses: suspended('Launch') }, params: { processes: ['Terminate'] } },
  ],
  fail: [
    ...['HealthCheck', 'Launch', 'ReplaceUnhealthy', 'Terminate'].map((name) => ({
      name,
      facts: { suspendedProcesses: suspended('AZRebalance', name) },
      message: 'suspended' as const,
      evidence: { processes: [name] },
    })),
    {
      name: 'fails for one that has to run here',
      facts: { suspendedProcesses: suspended('AZRebalance') },
      params: { processes: ['AZRebalance'] },
    },
    { name: 'fails for an incomplete response', facts: { suspendedProcesses: [{ ProcessName: 'Launch' }] } },
    {
      name: 'fails for a deleted security group',
      facts: { missingGroups: ['sg-9'] },
      message: 'missingGroups',
      evidence: { groups: ['sg-9'] },
    },
  ],
});
