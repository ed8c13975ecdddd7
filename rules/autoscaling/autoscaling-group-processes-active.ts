import { terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupProcessesActive = defineRule({
  id: 'autoscaling-group-processes-active',
  title: 'Auto Scaling processes that replace instances should not be suspended',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['suspendedProcesses', 'missingGroups'],
  params: {
    processes: strings(['HealthCheck', 'Launch', 'ReplaceUnhealthy', 'Terminate'], 'Processes that must not be suspended.', '^[A-Za-z]+$'),
  },
  messages: {
    active: 'None of the required processes is suspended.',
    suspended: 'The processes {{processes}} are suspended.',
    missingGroups: 'The launch template or launch configuration uses security groups that do not exist: {{groups}}.',
  },
  rationale: 'A group that cannot launch or terminate instances does not replace failed instances or roll out patched images.',
  remediation: {
    text: 'Resume the processes, and use only existing security groups in the launch template.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html',
    impact: 'The group can immediately launch and terminate instances to reach its desired capacity.',
    cli: 'aws autoscaling resume-processes --auto-scaling-group-name {{id}} --scaling-processes Launch Terminate HealthCheck ReplaceUnhealthy',
    console: [
      'Open the group in the Amazon EC2 console.',
      'Under Advanced configurations, choose Edit.',
      'Remove the processes from Suspended processes and choose Update.',
    ].join('\n'),
    terraform: terraformResource('aws_autoscaling_group', 'suspended_processes = []'),
    notAsCode: 'Suspended processes are not part of a CloudFormation template.',
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
