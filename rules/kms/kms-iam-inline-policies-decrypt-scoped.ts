import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { decryptingActions, statementsOnEveryKey } from './shared/key-access.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const variants = [
  { kind: 'group', resourceType: 'AWS::IAM::Group' },
  { kind: 'role', resourceType: 'AWS::IAM::Role' },
  { kind: 'user', resourceType: 'AWS::IAM::User' },
] as const;

export const kmsIamInlinePoliciesDecryptScopedRules = defineRuleFamily(variants, ({ kind, resourceType }) =>
  defineRule({
    id: `kms-iam-${kind}-inline-policies-decrypt-scoped`,
    title: `Inline policies of IAM ${kind}s should not allow decryption with all KMS keys`,
    resourceType,
    responsibility: 'access-control',
    severity: 'medium',
    tier: 1,
    fix: 'wildcards',
    facts: ['inlinePolicies', 'path'],
    params: { decryptingActions },
    messages: {
      none: `The ${kind} does not have inline policies.`,
      scoped: 'The inline policies do not allow decryption with all keys.',
      everyKey: 'Inline policies allow decryption with all keys: {{statements}}.',
      malformed: 'A policy is malformed: {{problems}}.',
      serviceLinked: 'AWS defines the permissions of this service-linked role.',
    },
    rationale:
      'A principal that can decrypt with all keys can read all encrypted data that it gets access to, including data of other teams.',
    remediation: {
      text: 'List the keys by ARN, or limit the statement with kms:ViaService, kms:ResourceAliases or aws:ResourceTag.',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
      impact: 'Requests with keys that the new policy does not list are denied at once. The command replaces the whole inline policy.',
      cli: `aws iam get-${kind}-policy --${kind}-name {{name}} --policy-name POLICY_NAME
aws iam put-${kind}-policy --${kind}-name {{name}} --policy-name POLICY_NAME --policy-document file://POLICY_FILE`,
      console: `Open the ${kind} in the IAM console.\nUnder Permissions, edit the inline policy and replace the wildcard with key ARNs.`,
      policy: `{
  "Effect": "Allow",
  "Action": "kms:Decrypt",
  "Resource": "KMS_KEY_ARN"
}`,
      terraform: terraformResource(
        `aws_iam_${kind}_policy`,
        'name   = "POLICY_NAME"',
        `${kind.padEnd(6)} = "{{name}}"`,
        'policy = data.aws_iam_policy_document.named_keys.json',
      ),
      cloudFormation: cloudFormationResource(
        `${resourceType}Policy`,
        `${resourceType.split('::')[2]}Name: '{{name}}'`,
        'PolicyName: POLICY_NAME',
        'PolicyDocument:',
        "  Version: '2012-10-17'",
        '  Statement:',
        '    - Effect: Allow',
        '      Action: kms:Decrypt',
        '      Resource: [KMS_KEY_ARN]',
      ),
    },
    controls: {
      securityHub: ['KMS.2'],
      awsConfig: ['iam-inline-policy-blocked-kms-actions'],
      nist80053: ['AC-2', 'AC-3', 'AC-6', 'SC-12'],
    },
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
      if (facts.inlinePolicies.length === 0) return notApplicable('none');
      if (facts.path.startsWith('/aws-service-role/')) return notApplicable('serviceLinked');
      const { policies, unreadable } = readPolicies(facts.inlinePolicies);
      const statements = statementsOnEveryKey(policies, params.decryptingActions);
      if (statements.length > 0) return fail('everyKey', { statements });
      return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('scoped');
    },
  }),
);
