import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionNoSecretsInEnvironment = defineRule({
  id: 'lambda-function-no-secrets-in-environment',
  title: 'Environment variables of Lambda functions should contain no credentials',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'critical',
  tier: 1,
  optIn: true,
  facts: ['environmentSecrets', 'publishedSecrets'],
  messages: {
    clean: 'Nothing in the variables looks like a credential.',
    found: 'Variables look like credentials: {{found}}.',
  },
  rationale:
    'Whoever may describe the function reads its variables, and so do logs, stack templates and deployment tools they pass through: a credential belongs where its readers are named.',
  remediation: {
    text: 'Keep the credential in AWS Secrets Manager or Parameter Store, read it at start, and replace the one that was exposed.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  },
  controls: { prowler: ['awslambda_function_no_secrets_in_variables'] },
  evaluate: (facts, { pass, fail }) => {
    const named = (secrets: NonNullable<typeof facts.environmentSecrets>, where = '') =>
      secrets.map(({ variable, detector }) => `${variable}${where} (${detector})`);
    const latest = named(facts.environmentSecrets ?? []);
    if (latest.length > 0) return fail('found', { found: latest });
    const published = Object.entries(facts.publishedSecrets).flatMap(([version, secrets]) => named(secrets, ` of version ${version}`));
    return published.length > 0 ? fail('found', { found: published }) : pass('clean');
  },
});
