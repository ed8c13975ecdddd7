import { cloudFormationResource } from '../shared/code-snippets.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { outsideAccess } from '../shared/resource-policies.ts';

export const secretsmanagerSecretAccessRestricted = defineRule({
  id: 'secretsmanager-secret-access-restricted',
  replaces: ['account-secrets-access-restricted'],
  title: 'Secrets Manager secrets should be shared only with trusted accounts',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The secret does not have a resource policy.',
    restricted: 'The resource policy allows access only to trusted accounts.',
    foreign: 'The resource policy allows {{to}} to use {{actions}} ({{statements}}).',
    service: 'The resource policy allows {{to}} to use {{actions}} on behalf of any AWS account ({{statements}}).',
    malformed: 'The resource policy is malformed: {{problem}}.',
  },
  rationale:
    'Anyone who can read a secret can use the credential in it. A secret that is encrypted with aws/secretsmanager cannot be read from other accounts, but the policy then allows changes and deletion.',
  remediation: {
    text: 'Remove the statement, or limit it to the principals that need the secret. Rotate a secret that was readable by others.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    impact: 'Callers from other accounts are denied at once. put-resource-policy replaces the whole policy.',
    cli: `aws secretsmanager get-resource-policy --secret-id {{arn}}
aws secretsmanager put-resource-policy --secret-id {{arn}} --resource-policy file://POLICY_FILE --block-public-policy
aws secretsmanager rotate-secret --secret-id {{arn}}`,
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
      'ResourcePolicy:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: READER_ARN }',
      '      Action: secretsmanager:GetSecretValue',
      "      Resource: '*'",
    ),
  },
  controls: {
    nist80053: ['AC-3', 'AC-6'],
    prowler: ['secretsmanager_has_restrictive_resource_policy'],
  },
  evaluate: (facts, verdicts, { resource: { accountId, arn }, params }) =>
    outsideAccess(facts, verdicts, { accountId, arn, service: 'secretsmanager', trustedAccounts: params.trustedAccounts }),
});
