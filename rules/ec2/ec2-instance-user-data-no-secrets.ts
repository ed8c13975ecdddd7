import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceUserDataNoSecrets = defineRule({
  id: 'ec2-instance-user-data-no-secrets',
  title: 'EC2 user data should not contain credentials',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['state', 'userDataSecrets'],
  messages: {
    none: 'The instance does not have user data.',
    clean: 'No credentials were found in the user data.',
    secrets: 'The user data contains possible credentials: {{found}}.',
    gone: 'The instance is {{state}}.',
  },
  rationale:
    'User data is not protected: all software on the instance, and everyone with permission to describe the instance, can read it.',
  remediation: {
    text: 'Store the credential in Secrets Manager or Parameter Store, retrieve it with the instance role, and rotate the exposed credential.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
    impact: 'User data can be changed only while the instance is stopped.',
    cli: 'aws ec2 stop-instances --instance-ids {{id}}\naws ec2 modify-instance-attribute --instance-id {{id}} --attribute userData --value file://user-data.base64\naws ec2 start-instances --instance-ids {{id}}',
    console: [
      'Store the credential as a new secret in the Secrets Manager console and rotate it.',
      'Open the instance in the Amazon EC2 console and stop it.',
      'Choose Actions, Instance settings, Edit user data, and replace the value with a call that retrieves the secret.',
      'Start the instance.',
    ].join('\n'),
    terraform: terraformResource('aws_instance', 'user_data = file("user-data-without-secrets.sh")'),
    cloudFormation: cloudFormationResource('AWS::EC2::Instance', 'UserData: BASE64_USER_DATA_WITHOUT_SECRETS'),
  },
  controls: {
    prowler: ['ec2_instance_secrets_user_data'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    const secrets = facts.userDataSecrets;
    if (secrets === undefined) return pass('none');
    return secrets.length === 0
      ? pass('clean')
      : fail('secrets', { found: secrets.map(({ detector, line }) => `${detector} in line ${line}`) });
  },
});
