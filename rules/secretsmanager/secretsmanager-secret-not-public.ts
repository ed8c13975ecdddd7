import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { publicAccess } from '../shared/resource-policies.ts';

export const secretsmanagerSecretNotPublic = defineRule({
  id: 'secretsmanager-secret-not-public',
  replaces: ['account-secrets-access-restricted'],
  title: 'Secrets Manager secrets should not be publicly accessible',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'The secret does not have a resource policy.',
    restricted: 'The resource policy does not grant public access.',
    public: 'The resource policy allows {{to}} in any AWS account to use {{actions}} ({{statements}}).',
    malformed: 'The resource policy is malformed: {{problem}}.',
  },
  rationale:
    'Anyone who can read a secret can use the credential in it. A secret that is encrypted with aws/secretsmanager cannot be read from other accounts, but the policy then allows changes and deletion.',
  remediation: {
    text: 'Remove the statement, or name the principals that need the secret. Rotate the secret, because anyone could have read it.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    impact: 'Callers that only the statement allows are denied at once. put-resource-policy replaces the whole policy.',
    cli: `aws secretsmanager get-resource-policy --secret-id {{arn}}
aws secretsmanager put-resource-policy --secret-id {{arn}} --resource-policy file://POLICY_FILE --block-public-policy`,
    console:
      'Open the secret in the Secrets Manager console.\nUnder Resource permissions, choose Edit permissions and remove the statement.\nRotate the secret.',
    terraform: `resource "aws_secretsmanager_secret_policy" "this" {
  secret_arn          = "{{arn}}"
  policy              = data.aws_iam_policy_document.readers.json
  block_public_policy = true
}`,
    cloudFormation: cloudFormationResource(
      'AWS::SecretsManager::ResourcePolicy',
      "SecretId: '{{arn}}'",
      'BlockPublicPolicy: true',
      'ResourcePolicy: READERS_POLICY',
    ),
  },
  controls: {
    cis: ['7.0:2.21'],
    nist80053: ['AC-3', 'AC-6'],
    prowler: ['secretsmanager_not_publicly_accessible'],
  },
  evaluate: (facts, verdicts, { resource: { accountId, arn } }) =>
    publicAccess(facts, verdicts, { accountId, arn, service: 'secretsmanager' }),
});
