import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserNoDirectPolicies = defineRule({
  id: 'iam-user-no-direct-policies',
  title: 'IAM users should get permissions through groups or roles',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'low',
  tier: 1,

  facts: ['inlinePolicies', 'attachedPolicies'],

  messages: {
    none: 'The user has no inline or attached policies.',
    direct: 'The user has inline or attached policies: {{policies}}.',
  },
  rationale: 'Permissions that are given to single users are hard to review, and often remain when a person changes jobs.',
  remediation: {
    text: 'Attach the policies to a group, or to a role that the user assumes, then detach them from the user.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    impact: 'The user keeps its permissions if the policies are attached to the group first.',
    cli: [
      'aws iam attach-group-policy --group-name GROUP_NAME --policy-arn POLICY_ARN',
      'aws iam add-user-to-group --group-name GROUP_NAME --user-name {{name}}',
      'aws iam detach-user-policy --user-name {{name}} --policy-arn POLICY_ARN',
    ].join('\n'),
  },
  controls: {
    securityHub: ['IAM.2'],
    awsConfig: ['iam-user-no-policies-check'],
    cis: ['3.0:1.15', '5.0:1.14', '6.0:2.14', '7.0:2.13'],
    nist80053: ['AC-2', 'AC-2(1)', 'AC-3', 'AC-6'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
    cloudsploit: ['noUserIamPolicies'],
  },
  evaluate: (facts, { pass, fail }) => {
    const inline = () => facts.inlinePolicies.map(({ name }) => `${name} (inline)`);
    const attached = () => facts.attachedPolicies.map(({ name }) => name);
    const direct = fail('direct', { policies: () => [...inline(), ...attached()] });
    return (
      firstVerdict(
        () => (inline().length > 0 ? direct : undefined),
        () => (attached().length > 0 ? direct : undefined),
      ) ?? pass('none')
    );
  },
});
