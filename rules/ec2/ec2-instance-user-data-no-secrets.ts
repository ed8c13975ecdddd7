import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceUserDataNoSecrets = defineRule({
  id: 'ec2-instance-user-data-no-secrets',
  title: 'EC2 user data should contain no credentials',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['state', 'userDataSecrets'],
  messages: {
    none: 'The instance has no user data.',
    clean: 'Nothing in the user data looks like a credential.',
    secrets: 'The user data holds what looks like credentials: {{found}}.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'User data is not protected: every program on the machine and everybody who may describe the instance reads it.',
  remediation: {
    text: 'Keep the credential in Secrets Manager or Parameter Store, let the instance role fetch it at start, and replace the exposed one.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
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
