import { ssmInstanceManaged } from '../../../rules/ssm/ssm-instance-managed.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const lost = { PingStatus: 'ConnectionLost', LastPingDateTime: daysAgo(1) } as const;

testRule(ssmInstanceManaged, {
  base: { state: 'running', managedNode: { PingStatus: 'Online', LastPingDateTime: daysAgo(0) }, launchedAt: daysAgo(30) },
  pass: [
    { name: 'passes when online', message: 'online' },
    {
      name: 'passes for a connection lost a moment ago',
      facts: { managedNode: { ...lost, LastPingDateTime: daysAgo(0.9) } },
      message: 'awaited',
      evidence: { hours: 21 },
    },
    {
      name: 'passes for a connection lost exactly for the maximum',
      facts: { managedNode: lost },
      params: { graceHours: 25 },
      message: 'awaited',
    },
  ],
  fail: [
    { name: 'fails when unknown to Systems Manager', facts: { managedNode: undefined }, message: 'unmanaged', evidence: { hours: 720 } },
    {
      name: 'fails when unknown to Systems Manager a day after the launch',
      facts: { managedNode: undefined, launchedAt: daysAgo(1) },
      message: 'unmanaged',
    },
    { name: 'fails when lost', facts: { managedNode: lost }, message: 'lost', evidence: { status: 'ConnectionLost', hours: 24 } },
    {
      name: 'fails when inactive',
      facts: { managedNode: { ...lost, PingStatus: 'Inactive' } },
      message: 'lost',
      evidence: { status: 'Inactive' },
    },
    {
      name: 'fails with no grace period',
      facts: { managedNode: undefined, launchedAt: daysAgo(0) },
      params: { graceHours: 0 },
      message: 'unmanaged',
    },
  ],
  notApplicable: [
    {
      name: 'skips when just launched',
      facts: { managedNode: undefined, launchedAt: daysAgo(0.1) },
      message: 'new',
      evidence: { hours: 2 },
    },
    { name: 'skips when stopped', facts: { state: 'stopped', managedNode: undefined }, message: 'notRunning' },
    { name: 'skips when terminated', facts: { state: 'terminated', managedNode: undefined }, message: 'notRunning' },
  ],
  undecided: [
    { name: 'is unknown with no status', facts: { managedNode: { LastPingDateTime: daysAgo(0) } }, message: 'unclear' },
    {
      name: 'is unknown for an unknown compliance status',
      facts: { managedNode: { ...lost, PingStatus: 'Sleeping' as 'Online' } },
      message: 'unclear',
    },
    {
      name: 'is unknown for a connection lost at an unknown time',
      facts: { managedNode: { PingStatus: 'ConnectionLost' } },
      message: 'unclear',
    },
  ],
});
