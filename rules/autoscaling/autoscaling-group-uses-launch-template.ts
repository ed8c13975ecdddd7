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
    template: 'The group uses a launch template.',
    configuration: 'The group uses the launch configuration {{configuration}}.',
  },
  rationale: 'Launch configurations do not support versions or new EC2 features, including settings that protect instances.',
  remediation: {
    text: 'Copy the launch configuration to a launch template, and use it in the group.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html',
    impact: 'Running instances do not change. New instances use the launch template.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --launch-template LaunchTemplateId=LAUNCH_TEMPLATE_ID',
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
