import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountSerialConsoleDisabled = defineRule({
  id: 'ec2-account-serial-console-disabled',
  title: 'EC2 serial console access should be turned off in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['serialConsoleAccess'],
  messages: {
    off: 'EC2 serial console access is turned off, set by {{setBy}}.',
    on: 'EC2 serial console access is turned on, set by {{setBy}}.',
  },
  rationale:
    'The serial console gives interactive access to instances without a network path, past security groups and Session Manager logs.',
  remediation: {
    text: 'Turn off serial console access, and turn it on only while you troubleshoot an instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html',
    impact: 'The change does not affect running instances. New serial console sessions are refused.',
    cli: 'aws ec2 disable-serial-console-access',
    terraform: 'resource "aws_ec2_serial_console_access" "this" {\n  enabled = false\n}',
  },
  controls: {},
  evaluate: ({ serialConsoleAccess: { SerialConsoleAccessEnabled: enabled, ManagedBy } }, { pass, fail }) => {
    const setBy = ManagedBy === 'declarative-policy' ? 'the organization' : 'the account';
    return enabled === true ? fail('on', { setBy }) : pass('off', { setBy });
  },
});
