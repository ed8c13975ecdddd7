import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { decryptingActions, statementsOnEveryKey } from './shared/key-access.ts';
import { readPolicies, unlessBoundaryOnly } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsIamPolicyDecryptScoped = defineRule({
  id: 'kms-iam-policy-decrypt-scoped',
  title: 'IAM customer managed policies should not allow decryption with all KMS keys',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'wildcards',
  facts: ['document', 'attachments', 'boundaryUses'],
  params: { decryptingActions },
  messages: {
    scoped: 'The policy does not allow decryption with all keys.',
    everyKey: 'The policy allows decryption with all keys: {{statements}}.',
    boundary: 'The policy is used only as a permissions boundary, which grants nothing.',
    malformed: 'The policy is malformed: {{problems}}.',
  },
  rationale:
    'A principal that can decrypt with all keys can read all encrypted data that it gets access to, including data of other teams.',
  remediation: {
    text: 'List the keys by ARN, or limit the statement with kms:ViaService, kms:ResourceAliases or aws:ResourceTag.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    impact:
      'Requests with keys that the new version does not list are denied at once. A policy has at most five versions; go back with set-default-policy-version.',
    cli: 'aws iam create-policy-version --policy-arn {{arn}} --policy-document file://POLICY_FILE --set-as-default',
    console: 'Open the policy in the IAM console.\nChoose Edit and replace the wildcard with key ARNs.',
    policy: `{
  "Effect": "Allow",
  "Action": "kms:Decrypt",
  "Resource": "KMS_KEY_ARN"
}`,
    terraform: terraformResource('aws_iam_policy', 'name   = "{{name}}"', 'policy = data.aws_iam_policy_document.named_keys.json'),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::ManagedPolicy',
      "ManagedPolicyName: '{{name}}'",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Action: kms:Decrypt',
      '      Resource: [KMS_KEY_ARN]',
    ),
  },
  controls: {
    securityHub: ['KMS.1'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'SC-12'],
  },
  // By default, this also evaluates policies that are used only as permissions boundaries.
  related: { awsConfig: ['iam-customer-policy-blocked-kms-actions'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const statements = statementsOnEveryKey(policies, params.decryptingActions);
    if (statements.length === 0) return pass('scoped');
    const failure = fail('everyKey', { statements }, () =>
      facts.attachments > 0 ? undefined : { severity: 'low', because: 'the policy is not attached to an identity' },
    );
    return unlessBoundaryOnly(facts, failure) ?? notApplicable('boundary');
  },
});
