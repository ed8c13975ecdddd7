import { cloudFormationResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountSecretsAccessRestricted = defineRule({
  id: 'account-secrets-access-restricted',
  title: 'Secrets Manager secrets should not allow public or untrusted cross-account access',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The secret does not have a resource policy.',
    restricted: 'The resource policy allows access only to trusted accounts.',
    public: 'The resource policy allows {{to}} in any AWS account to use {{actions}} ({{statements}}).',
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
    cis: ['7.0:2.21'],
    nist80053: ['AC-3', 'AC-6'],
    prowler: ['secretsmanager_not_publicly_accessible'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('secretsmanager'), resources: [arn] };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
    );
    const open = grants.filter(({ exposure }) => exposure === 'public');
    if (open.length > 0) return fail('public', describeGrants(open));
    const foreign = untrusted(grants);
    if (foreign.length > 0) {
      return fail('foreign', describeGrants(foreign), { severity: 'high', because: 'access is limited to certain accounts' });
    }
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0) {
      return fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
    }
    return pass('restricted');
  },
});
