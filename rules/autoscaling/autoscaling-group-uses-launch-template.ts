import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupUsesLaunchTemplate = defineRule({
  id: 'autoscaling-group-uses-launch-template',
  title: 'Auto Scaling groups should use launch templates',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  facts: ['launchConfiguration'],
  messages: {
    template: 'It launches from a launch template.',
    configuration: 'It launches from the launch configuration {{configuration}}.',
  },
  rationale:
    'Launch configurations get no new features: settings that protect instances today cannot be written in them, nor can they be versioned.',
  remediation: {
    text: 'Copy the launch configuration to a launch template and make the group use it.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name GROUP --launch-template LaunchTemplateId=TEMPLATE',
  },
  controls: {
    securityHub: ['AutoScaling.9'],
    awsConfig: ['autoscaling-launch-template'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)'],
    prowler: ['autoscaling_group_using_ec2_launch_template'],
  },
  evaluate: ({ launchConfiguration }, { pass, fail }) =>
    launchConfiguration === undefined ? pass('template') : fail('configuration', { configuration: launchConfiguration }),
});
