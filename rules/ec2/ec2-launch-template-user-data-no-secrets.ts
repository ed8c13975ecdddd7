import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateUserDataNoSecrets = defineRule({
  id: 'ec2-launch-template-user-data-no-secrets',
  title: 'User data in launch templates should not contain credentials',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['userDataSecrets'],
  messages: {
    clean: 'No credentials were found in the user data of any version.',
    secrets: 'User data contains possible credentials: {{found}}.',
  },
  rationale: 'Everyone with permission to describe the launch template can read the credential, including in old versions.',
  remediation: {
    text: 'Store the credential in Secrets Manager or Parameter Store, delete the versions that contain it, and rotate the exposed credential.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html',
    impact: 'Deleted versions cannot be restored. Groups that use a deleted version can no longer launch instances.',
    cli: `aws ec2 create-launch-template-version --launch-template-id {{id}} --source-version SOURCE_VERSION --launch-template-data '{"UserData":"BASE64_USER_DATA"}'
aws ec2 modify-launch-template --launch-template-id {{id}} --default-version NEW_VERSION
aws ec2 delete-launch-template-versions --launch-template-id {{id}} --versions OLD_VERSION`,
    console: [
      'Store the credential as a new secret in the Secrets Manager console and rotate it.',
      'Open the launch template in the Amazon EC2 console and create a version without the credential.',
      'Set it as the default version, then choose Actions, Delete template version for the versions that the finding names.',
    ].join('\n'),
    terraform: terraformResource('aws_launch_template', 'user_data = base64encode(file("user-data-without-secrets.sh"))'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  UserData: BASE64_USER_DATA_WITHOUT_SECRETS',
    ),
  },
  controls: {
    prowler: ['ec2_launch_template_no_secrets'],
  },
  evaluate: ({ userDataSecrets }, { pass, fail }) =>
    userDataSecrets.length === 0
      ? pass('clean')
      : fail('secrets', { found: userDataSecrets.map(({ version, detector, line }) => `${detector} in version ${version}, line ${line}`) }),
});
