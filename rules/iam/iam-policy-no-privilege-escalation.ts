import { isAdministrator, readPolicies } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamPolicyNoPrivilegeEscalation = defineRule({
  id: 'iam-policy-no-privilege-escalation',
  title: 'Customer managed policies should contain no path to more rights',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'administrators',

  facts: ['document', 'attachments', 'boundaryUses'],

  messages: {
    none: 'No known way to more rights was found.',
    ways: 'Known ways to more rights: {{count}}, such as to {{examples}}.',
    administrator: 'The policy allows everything: there is nothing more to get.',
    boundary: 'The policy is used as a permissions boundary only, which grants nothing.',
    malformed: 'The policy cannot be understood: {{problems}}.',
  },
  rationale: 'Whoever has a way to more rights has those rights. What was meant as a narrow job is control of the account, one call later.',
  remediation: {
    text: 'Limit these actions to named users, roles and policies, pass only named roles to named services, and set a permissions boundary on what may be created.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  },
  controls: {
    prowler: ['iam_policy_allows_privilege_escalation', 'iam_no_custom_policy_permissive_role_assumption'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const identity = { policies: policies.map(({ policy }) => policy) };
    if (isAdministrator(identity)) return notApplicable('administrator');
    const ways = escalations(identity);
    if (ways.length === 0) return pass('none');
    if (facts.attachments > 0) return fail('ways', describeEscalations(ways), limitedOnly(ways));
    return facts.boundaryUses > 0
      ? notApplicable('boundary')
      : fail('ways', describeEscalations(ways), { severity: 'low', because: 'it is attached to nothing' });
  },
});
