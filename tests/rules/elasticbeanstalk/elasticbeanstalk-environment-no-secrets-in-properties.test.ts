import { elasticbeanstalkEnvironmentNoSecretsInProperties } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-no-secrets-in-properties.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticbeanstalkEnvironmentNoSecretsInProperties, {
  base: { propertySecrets: [] },
  pass: [{ name: 'passes with no credentials', message: 'clean' }],
  fail: [
    {
      name: 'fails for a password in a property',
      facts: { propertySecrets: [{ property: 'DB_PASSWORD', detector: 'password or token' }] },
      message: 'found',
      evidence: { found: ['DB_PASSWORD (password or token)'] },
    },
  ],
});
