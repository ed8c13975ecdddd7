import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
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
    console: [
      'Open Launch configurations in the Amazon EC2 console and choose Copy to launch template.',
      'Open the group and choose Edit under Launch template.',
      'Choose Switch to launch template, select the template, and choose Update.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_autoscaling_group',
      'launch_template {',
      '  id      = aws_launch_template.this.id',
      '  version = aws_launch_template.this.latest_version',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::AutoScaling::AutoScalingGroup',
      'LaunchTemplate:',
      '  LaunchTemplateId: LAUNCH_TEMPLATE_ID',
      '  Version: LAUNCH_TEMPLATE_VERSION',
    ),
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
