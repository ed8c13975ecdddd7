import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionEnvironmentCustomerKey = defineRule({
  id: 'lambda-function-environment-customer-key',
  title: 'Environment variables should be encrypted with a customer managed key',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  fix: 'own-keys',
  facts: ['environment', 'keyArn', 'keyManager'],
  messages: {
    own: 'A key of your own encrypts the variables.',
    managed: 'A key that AWS manages encrypts the variables.',
    missing: 'The key {{key}}, which encrypts the variables, does not exist.',
    none: 'The function has no environment variables.',
  },
  rationale:
    'With the key that AWS manages, whoever may describe the function reads its variables in clear text; a key of your own adds a second policy and a record of each use.',
  remediation: {
    text: 'Set a customer managed KMS key for the environment of the function, and let its role use the key.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    cli: 'aws lambda update-function-configuration --function-name FUNCTION --kms-key-arn KEY',
  },
  controls: { prowler: ['awslambda_function_env_vars_not_encrypted_with_cmk'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.environment === undefined) return notApplicable('none');
    if (facts.keyArn === undefined) return fail('managed');
    if (facts.keyManager === undefined) return fail('missing', { key: facts.keyArn });
    return facts.keyManager === 'CUSTOMER' ? pass('own') : fail('managed');
  },
});
