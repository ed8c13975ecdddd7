import { defineRule } from '../../src/core/rule.ts';

export const autoscalingLaunchConfigurationNoSecrets = defineRule({
  id: 'autoscaling-launch-configuration-no-secrets',
  title: 'Launch configurations should carry no credentials in user data',
  resourceType: 'AWS::AutoScaling::LaunchConfiguration',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['userDataSecrets'],
  messages: {
    clean: 'Nothing in its user data looks like a credential.',
    secrets: 'Its user data holds what looks like credentials: {{found}}.',
  },
  rationale: 'Whoever may list launch configurations, or sends a request from an instance, reads the credential, in use or not.',
  remediation: {
    text: 'Keep the credential in Secrets Manager or Parameter Store, replace the exposed one, and delete the launch configuration.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html',
    cli: 'aws autoscaling delete-launch-configuration --launch-configuration-name CONFIGURATION',
  },
  controls: {
    prowler: ['autoscaling_find_secrets_ec2_launch_configuration'],
  },
  evaluate: ({ userDataSecrets }, { pass, fail }) =>
    userDataSecrets.length === 0
      ? pass('clean')
      : fail('secrets', { found: userDataSecrets.map(({ detector, line }) => `${detector} in line ${line}`) }),
});
