import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingLaunchConfigurationNoSecrets = defineRule({
  id: 'autoscaling-launch-configuration-no-secrets',
  title: 'User data in launch configurations should not contain credentials',
  resourceType: 'AWS::AutoScaling::LaunchConfiguration',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['userDataSecrets'],
  messages: {
    clean: 'No credentials were found in the user data.',
    secrets: 'The user data contains possible credentials: {{found}}.',
  },
  rationale: 'Everyone with permission to describe launch configurations, and all software on the instances, can read the credential.',
  remediation: {
    text: 'Store the credential in Secrets Manager or Parameter Store, rotate the exposed credential, and delete the launch configuration.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html',
    impact: 'Deletion cannot be undone. Move groups that use the launch configuration to a launch template first.',
    cli: 'aws autoscaling delete-launch-configuration --launch-configuration-name {{id}}',
    console: [
      'Store the credential as a new secret in the Secrets Manager console and rotate it.',
      'Create a launch template without the credential and use it in the groups.',
      'Open Launch configurations in the Amazon EC2 console, select this one, and choose Actions, Delete.',
    ].join('\n'),
    terraform: terraformResource('aws_launch_template', 'user_data = base64encode(file("user-data-without-secrets.sh"))'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  UserData: BASE64_USER_DATA_WITHOUT_SECRETS',
    ),
  },
  controls: {
    prowler: ['autoscaling_find_secrets_ec2_launch_configuration'],
  },
  evaluate: ({ userDataSecrets }, { pass, fail }) =>
    userDataSecrets.length === 0
      ? pass('clean')
      : fail('secrets', { found: userDataSecrets.map(({ detector, line }) => `${detector} in line ${line}`) }),
});
