import { cloudFormationResource, leastPrivilegeDocument, terraformResource } from '../shared/code-snippets.ts';
import { fullAdminGrants, readPolicies, unlessBoundaryOnly } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';
import { narrowManagedPolicy } from './shared/principals.ts';

export const iamPolicyNoFullAdmin = defineRule({
  id: 'iam-policy-no-full-admin',
  title: 'Customer managed policies should not allow all actions on all resources',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'administrators',

  facts: ['document', 'attachments', 'boundaryUses'],

  messages: {
    limited: 'The policy does not allow all actions on all resources.',
    admin: 'The policy allows all actions on all resources: {{statements}}.',
    boundary: 'The policy is used only as a permissions boundary, which grants nothing.',
    malformed: 'The policy is malformed: {{problems}}.',
  },
  rationale:
    'Everyone who has the policy, or gets hold of credentials that have it, controls the account. The name of a customer managed policy does not show that.',
  remediation: {
    text: 'Allow only the actions and resources that are used. Give administrators the AWS managed policy AdministratorAccess, which is visible as such.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    ...narrowManagedPolicy,
    terraform: terraformResource('aws_iam_policy', 'name   = "{{name}}"', 'policy = data.aws_iam_policy_document.required_actions.json'),
    cloudFormation: cloudFormationResource('AWS::IAM::ManagedPolicy', "ManagedPolicyName: '{{name}}'", ...leastPrivilegeDocument),
  },
  controls: {
    securityHub: ['IAM.1'],
    cis: ['3.0:1.16', '5.0:1.15', '6.0:2.15', '7.0:2.14'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
    prowler: ['iam_customer_attached_policy_no_administrative_privileges'],
  },
  // By default, these also evaluate policies that are used only as permissions boundaries.
  related: {
    awsConfig: ['iam-policy-no-statements-with-admin-access'],
    prowler: ['iam_customer_unattached_policy_no_administrative_privileges'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const statements = fullAdminGrants(policies);
    if (statements.length === 0) return pass('limited');
    const failure = fail('admin', { statements }, () =>
      facts.attachments > 0 ? undefined : { severity: 'medium', because: 'the policy is not attached to an identity' },
    );
    return unlessBoundaryOnly(facts, failure) ?? notApplicable('boundary');
  },
});
