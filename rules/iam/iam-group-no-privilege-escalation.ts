import { identityOf, isAdministrator } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamGroupNoPrivilegeEscalation = defineRule({
  id: 'iam-group-no-privilege-escalation',
  title: 'Groups should have no path to more rights',
  resourceType: 'AWS::IAM::Group',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'administrators',

  facts: ['inlinePolicies', 'attachedPolicies'],

  messages: {
    none: 'No known way to more rights was found.',
    ways: 'Known ways to more rights: {{count}}, such as to {{examples}}.',
    administrator: 'Everything is allowed: there is nothing more to get.',
    malformed: 'A policy cannot be understood: {{problems}}.',
  },
  rationale: 'Policies that are harmless one by one can be a way to every right together, for everyone in the group.',
  remediation: {
    text: 'Limit these actions to named users, roles and policies, pass only named roles to named services, or set a permissions boundary.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  },
  controls: {
    prowler: ['iam_inline_policy_allows_privilege_escalation'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { identity, unreadable } = identityOf(facts);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    if (isAdministrator(identity)) return notApplicable('administrator');
    const ways = escalations(identity);
    return ways.length === 0 ? pass('none') : fail('ways', describeEscalations(ways), limitedOnly(ways));
  },
});
