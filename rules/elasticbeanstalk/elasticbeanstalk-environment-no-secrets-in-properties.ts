import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentNoSecretsInProperties = defineRule({
  id: 'elasticbeanstalk-environment-no-secrets-in-properties',
  title: 'Environment properties should contain no credentials',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  optIn: true,
  facts: ['propertySecrets'],
  messages: {
    clean: 'Nothing in the properties looks like a credential.',
    found: 'Properties look like credentials: {{found}}.',
  },
  rationale: 'Everybody who may describe the settings reads properties in clear text, and saved configurations and bundles carry them on.',
  remediation: {
    text: 'Let the environment fetch the value from AWS Secrets Manager or Parameter Store, and replace the one that was exposed.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html',
  },
  controls: {},
  evaluate: ({ propertySecrets }, { pass, fail }) =>
    propertySecrets.length === 0
      ? pass('clean')
      : fail('found', { found: propertySecrets.map(({ property, detector }) => `${property} (${detector})`) }),
});
