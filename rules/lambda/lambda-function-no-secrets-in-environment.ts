import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionNoSecretsInEnvironment = defineRule({
  id: 'lambda-function-no-secrets-in-environment',
  title: 'Lambda environment variables should not contain credentials',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'critical',
  tier: 1,
  optIn: true,
  facts: ['environmentSecrets', 'publishedSecrets'],
  messages: {
    clean: 'No credentials were found in the environment variables.',
    found: 'Environment variables contain credentials: {{found}}.',
  },
  rationale:
    'Anyone who can describe the function reads its environment variables, and deployment tools copy them into templates and logs.',
  remediation: {
    text: 'Store the credential in AWS Secrets Manager or Parameter Store, read it when the function starts, and rotate the exposed credential.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    impact:
      'Rotating the credential interrupts clients that still use it. update-function-configuration replaces all variables: include the others.',
    cli: `aws secretsmanager create-secret --name SECRET_NAME --secret-string file://SECRET_FILE
aws lambda update-function-configuration --function-name {{id}} --environment file://ENVIRONMENT_FILE`,
    console:
      'Store the credential as a new secret in the Secrets Manager console.\nChange the code of the function to read the secret.\nDelete the environment variable under Configuration, Environment variables, and publish a new version.\nRotate the exposed credential.',
    terraform: terraformResource(
      'aws_lambda_function',
      'function_name = "{{name}}"',
      'environment {',
      '  variables = {',
      '    SECRET_ARN = aws_secretsmanager_secret.this.arn',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource('AWS::Lambda::Function', 'Environment:', '  Variables:', '    SECRET_ARN: SECRET_ARN'),
  },
  controls: { prowler: ['awslambda_function_no_secrets_in_variables'] },
  evaluate: (facts, { pass, fail }) => {
    const describe = (secrets: readonly { readonly variable: string; readonly detector: string }[], where = '') =>
      secrets.map(({ variable, detector }) => `${variable}${where} (${detector})`);
    const failIfAny = (found: readonly string[]) => (found.length > 0 ? fail('found', { found }) : undefined);
    const failure = firstVerdict(
      () => failIfAny(describe(facts.environmentSecrets ?? [])),
      () => failIfAny(Object.entries(facts.publishedSecrets).flatMap(([version, secrets]) => describe(secrets, ` of version ${version}`))),
    );
    return failure ?? pass('clean');
  },
});
