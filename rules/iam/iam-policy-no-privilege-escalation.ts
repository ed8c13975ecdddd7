import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isAdministrator, readPolicies, unlessBoundaryOnly } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly, reachedAdministrators } from '../../src/policy/privilege-escalation.ts';
import { defineRule } from '../../src/core/rule.ts';
import { narrowManagedPolicy } from './shared/principals.ts';

export const iamPolicyNoPrivilegeEscalation = defineRule({
  id: 'iam-policy-no-privilege-escalation',
  title: 'Customer managed policies should not contain privilege escalation paths',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'administrators',

  facts: ['document', 'namedAdministrators', 'attachments', 'boundaryUses'],

  messages: {
    none: 'No known privilege escalation path was found.',
    paths: '{{count}} known privilege escalation paths were found, such as {{examples}}.',
    administrator: 'The policy allows all actions, so there is nothing to escalate to.',
    boundary: 'The policy is used only as a permissions boundary, which grants nothing.',
    malformed: 'The policy is malformed: {{problems}}.',
  },
  rationale: 'A policy that looks narrow can give all permissions in the account with one more call.',
  remediation: {
    text: 'Limit these actions to named users, roles and policies, limit iam:PassRole to named roles and iam:PassedToService, and require a permissions boundary on new identities.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    ...narrowManagedPolicy,
    terraform: terraformResource('aws_iam_policy', 'name   = "{{name}}"', 'policy = data.aws_iam_policy_document.named_roles_only.json'),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::ManagedPolicy',
      "ManagedPolicyName: '{{name}}'",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Action: iam:PassRole',
      '      Resource: [ROLE_ARN]',
      '      Condition:',
      '        StringEquals:',
      '          iam:PassedToService: SERVICE_PRINCIPAL',
    ),
  },
  controls: {},
  related: { prowler: ['iam_policy_allows_privilege_escalation', 'iam_no_custom_policy_permissive_role_assumption'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const identity = { policies: policies.map(({ policy }) => policy) };
    if (isAdministrator(identity)) return notApplicable('administrator');
    const self = [resource.arn];
    const paths = escalations(identity, { self });
    if (paths.length === 0) return pass('none');
    // Whether a named user or role is an administrator decides only the severity.
    const named = () => escalations(identity, { self, administrators: facts.namedAdministrators });
    const evidence = { ...describeEscalations(paths), administrators: () => reachedAdministrators(named()) };
    const failure = fail('paths', evidence, () =>
      facts.attachments > 0 ? limitedOnly(named()) : { severity: 'low', because: 'the policy is not attached to an identity' },
    );
    return unlessBoundaryOnly(facts, failure) ?? notApplicable('boundary');
  },
});
