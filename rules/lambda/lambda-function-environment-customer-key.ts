import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionEnvironmentCustomerKey = defineRule({
  id: 'lambda-function-environment-customer-key',
  title: 'Lambda environment variables should be encrypted with a customer managed key',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  fix: 'own-keys',
  facts: ['environment', 'keyArn', 'keyManager'],
  messages: {
    own: 'A customer managed key encrypts the environment variables.',
    managed: 'The environment variables are encrypted with {{key}} instead of a customer managed key.',
    none: 'The function does not have environment variables.',
  },
  rationale:
    'With an AWS managed key, anyone who can describe the function reads its variables. A customer managed key adds a key policy and records each use.',
  remediation: {
    text: 'Set a customer managed KMS key for the environment variables, and allow the execution role to decrypt with the key.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    impact: 'Invocations fail if the execution role cannot use the key. KMS charges for the key and for requests.',
    cli: 'aws lambda update-function-configuration --function-name {{id}} --kms-key-arn KMS_KEY_ARN',
    console:
      'Open the function in the Lambda console.\nChoose Configuration, Environment variables, Edit.\nUnder Encryption configuration, select a customer managed key.',
    terraform: `resource "aws_lambda_function" "this" {
  function_name = "{{name}}"
  kms_key_arn   = "KMS_KEY_ARN"
}`,
    cloudFormation: cloudFormationResource('AWS::Lambda::Function', 'KmsKeyArn: KMS_KEY_ARN'),
  },
  controls: { prowler: ['awslambda_function_env_vars_not_encrypted_with_cmk'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.environment === undefined) return notApplicable('none');
    if (facts.keyManager === 'CUSTOMER') return pass('own');
    const isMissing = facts.keyManager === undefined;
    const key = () => (facts.keyArn === undefined ? 'an AWS owned key' : `${facts.keyArn}${isMissing ? ' (does not exist)' : ''}`);
    return fail('managed', { key });
  },
});
