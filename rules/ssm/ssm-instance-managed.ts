import { isRunning } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstanceManaged = defineRule({
  id: 'ssm-instance-managed',
  title: 'Running instances should be managed by Systems Manager',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'managedNode', 'launchedAt'],
  params: { graceHours: integer(24, 'Hours after its launch, or after its last sign of life, in which an instance may be missing.') },
  messages: {
    online: 'The agent is online.',
    awaited: 'The agent last answered {{hours}} hours ago.',
    lost: 'The agent is {{status}}: it has not answered for {{hours}} hours.',
    unmanaged: 'Systems Manager does not know the instance, which was launched {{hours}} hours ago.',
    unclear: 'Systems Manager does not say whether the agent is online.',
    new: 'The instance was launched only {{hours}} hours ago.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'A machine that Systems Manager does not reach is neither patched nor inventoried by it, so nobody sees what it lacks.',
  remediation: {
    text: 'Turn on Default Host Management, or give the instance a profile with AmazonSSMManagedInstanceCore, and let its agent reach the endpoints.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html',
  },
  controls: {
    securityHub: ['SSM.1'],
    awsConfig: ['ec2-instance-managed-by-systems-manager'],
    nist80053: ['CM-2', 'CM-8', 'SI-2(3)'],
    prowler: ['ec2_instance_managed_by_ssm'],
    cloudsploit: ['ssmManagedInstances', 'ssmActiveOnAllInstances'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const hoursSince = (time: string) => Math.floor((now - Date.parse(time)) / 3_600_000);
    const node = facts.managedNode;
    if (node === undefined) {
      const hours = hoursSince(facts.launchedAt);
      return hours < params.graceHours ? notApplicable('new', { hours }) : fail('unmanaged', { hours });
    }
    if (node.PingStatus === 'Online') return pass('online');
    const hours = hoursSince(node.LastPingDateTime ?? '');
    if ((node.PingStatus !== 'ConnectionLost' && node.PingStatus !== 'Inactive') || Number.isNaN(hours)) return indeterminate('unclear');
    return hours < params.graceHours ? pass('awaited', { hours }) : fail('lost', { status: node.PingStatus, hours });
  },
});
