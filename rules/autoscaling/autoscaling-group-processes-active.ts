import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupProcessesActive = defineRule({
  id: 'autoscaling-group-processes-active',
  title: 'Security-relevant Auto Scaling processes should not be suspended',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['suspendedProcesses', 'missingGroups'],
  params: {
    processes: strings(['HealthCheck', 'Launch', 'ReplaceUnhealthy', 'Terminate'], 'Processes that have to run.', '^[A-Za-z]+$'),
  },
  messages: {
    active: 'No process that matters is suspended.',
    suspended: 'Suspended: {{processes}}.',
    missingGroups: 'It launches with security groups that do not exist: {{groups}}.',
  },
  rationale: 'A group that cannot launch or end instances neither replaces failed ones nor brings in patched ones, and nobody notices.',
  remediation: {
    text: 'Resume the processes, and name security groups that exist in the launch template.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html',
    cli: 'aws autoscaling resume-processes --auto-scaling-group-name GROUP --scaling-processes Launch Terminate',
  },
  controls: {
    cloudsploit: ['asgSuspendedProcesses', 'asgMissingSecurityGroups'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const suspended = facts.suspendedProcesses.filter(({ ProcessName = '' }) => params.processes.includes(ProcessName));
    if (suspended.length > 0) {
      const reasons = suspended.map(({ SuspensionReason }) => SuspensionReason ?? '');
      return fail('suspended', { processes: suspended.map(({ ProcessName }) => ProcessName ?? ''), reasons });
    }
    const groups = facts.missingGroups;
    if (groups.length > 0) return fail('missingGroups', { groups });
    return pass('active', { suspended: facts.suspendedProcesses.map(({ ProcessName }) => ProcessName ?? '') });
  },
});
