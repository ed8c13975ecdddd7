import { optionsAsCode, configurationSteps } from './shared/remediation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentNoSecretsInProperties = defineRule({
  id: 'elasticbeanstalk-environment-no-secrets-in-properties',
  title: 'Properties of Elastic Beanstalk environments should not contain credentials',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  optIn: true,
  facts: ['propertySecrets'],
  messages: {
    clean: 'Environment properties contain no values that look like credentials.',
    found: 'These properties look like credentials: {{found}}.',
  },
  rationale: 'Anyone who may describe the configuration can read properties in plain text. Saved configurations contain them too.',
  remediation: {
    text: 'Let the environment get the value from AWS Secrets Manager or Parameter Store, and rotate the exposed credentials.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html',
    impact: 'The instance profile needs permission to read the secret. Elastic Beanstalk restarts the application.',
    cli: [
      'aws secretsmanager create-secret --name SECRET_NAME --secret-string file://SECRET_FILE',
      'aws elasticbeanstalk update-environment --environment-id {{id}} --option-settings Namespace=aws:elasticbeanstalk:application:environmentsecrets,OptionName=PROPERTY_NAME,Value=SECRET_ARN --options-to-remove Namespace=aws:elasticbeanstalk:application:environment,OptionName=PROPERTY_NAME',
    ].join('\n'),
    console: configurationSteps('Updates, monitoring, and logging', 'change the source of the environment property to Secrets Manager.'),
    ...optionsAsCode('aws:elasticbeanstalk:application:environmentsecrets VARIABLE_NAME=SECRET_ARN'),
  },
  controls: {},
  evaluate: ({ propertySecrets }, { pass, fail }) =>
    propertySecrets.length === 0
      ? pass('clean')
      : fail('found', { found: propertySecrets.map(({ property, detector }) => `${property} (${detector})`) }),
});
