import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateUserDataNoSecrets = defineRule({
  id: 'ec2-launch-template-user-data-no-secrets',
  title: 'User data in launch templates should contain no credentials',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['userDataSecrets'],
  messages: {
    clean: 'Nothing in the user data of any version looks like a credential.',
    secrets: 'User data holds what looks like credentials: {{found}}.',
  },
  rationale: 'Old versions stay launchable and readable: whoever may describe the template reads the credential.',
  remediation: {
    text: 'Keep the credential in Secrets Manager or Parameter Store, delete the versions that hold it, and replace the exposed one.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html',
  },
  controls: {
    prowler: ['ec2_launch_template_no_secrets'],
  },
  evaluate: ({ userDataSecrets }, { pass, fail }) =>
    userDataSecrets.length === 0
      ? pass('clean')
      : fail('secrets', { found: userDataSecrets.map(({ version, detector, line }) => `${detector} in version ${version}, line ${line}`) }),
});
