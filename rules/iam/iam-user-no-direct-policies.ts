import { defineRule } from '../../src/core/rule.ts';

export const iamUserNoDirectPolicies = defineRule({
  id: 'iam-user-no-direct-policies',
  title: 'IAM users should get rights through groups or roles',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'low',
  tier: 1,

  facts: ['inlinePolicies', 'attachedPolicies'],

  messages: {
    none: 'The user has no policies of its own.',
    direct: 'The user has policies of its own: {{policies}}.',
  },
  rationale: 'Rights given to one person at a time are forgotten when the person changes jobs, and nobody can say who may do what.',
  remediation: {
    text: 'Attach the policies to a group, or to a role that the user assumes, and take them from the user.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  },
  controls: {
    securityHub: ['IAM.2'],
    awsConfig: ['iam-user-no-policies-check'],
    cis: ['3.0:1.15', '5.0:1.14', '6.0:2.14', '7.0:2.13'],
    nist80053: ['AC-2', 'AC-2(1)', 'AC-3', 'AC-6'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
    cloudsploit: ['noUserIamPolicies'],
  },
  evaluate: ({ inlinePolicies, attachedPolicies }, { pass, fail }) => {
    const policies = [...inlinePolicies.map(({ name }) => `${name} (inline)`), ...attachedPolicies.map(({ name }) => name)];
    return policies.length === 0 ? pass('none') : fail('direct', { policies });
  },
});
