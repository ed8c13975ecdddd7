import { ssmAgentCurrent } from '../../../rules/ssm/ssm-agent-current.ts';
import { testRule } from '../../support/rule-tester.ts';

const old = { PingStatus: 'Online', IsLatestVersion: false, AgentVersion: '3.1.0' } as const;

testRule(ssmAgentCurrent, {
  base: { state: 'running', managedNode: { ...old, IsLatestVersion: true } },
  pass: [
    { name: 'passes for latest', message: 'latest', evidence: { version: '3.1.0' } },
    {
      name: 'passes for the latest version without a version number',
      facts: { managedNode: { IsLatestVersion: true } },
      message: 'latest',
    },
    { name: 'passes when old, but updated', facts: { managedNode: old, agentUpdate: 'Default Host Management' }, message: 'updated' },
    {
      name: 'passes for an agent of unknown age that is updated',
      facts: { managedNode: {}, agentUpdate: 'the association Update' },
      message: 'updated',
    },
  ],
  fail: [{ name: 'fails when old', facts: { managedNode: old }, message: 'outdated', evidence: { version: '3.1.0' } }],
  notApplicable: [
    { name: 'skips when unmanaged', facts: { managedNode: undefined }, message: 'unmanaged' },
    { name: 'skips when stopped', facts: { state: 'stopped', managedNode: old }, message: 'notRunning' },
  ],
  undecided: [
    {
      name: 'is unknown for Windows, for which AWS does not report it',
      facts: { managedNode: { AgentVersion: '3.1.0' } },
      message: 'unclear',
    },
  ],
});
