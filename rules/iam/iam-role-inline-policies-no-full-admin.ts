import { fullAdminGrants, readPolicies } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleInlinePoliciesNoFullAdmin = defineRule({
  id: 'iam-role-inline-policies-no-full-admin',
  title: 'Inline policies of roles should not grant everything on everything',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'administrators',

  facts: ['inlinePolicies'],

  messages: {
    none: 'The role has no inline policies.',
    limited: 'No inline policy allows everything on everything.',
    admin: 'Everything is allowed on everything by {{statements}}.',
    malformed: 'A policy cannot be understood: {{problems}}.',
  },
  rationale: 'An inline policy is seen only by those who open the role, so an administrator hides there in plain sight.',
  remediation: {
    text: 'Allow only the actions and resources that are needed; for administrators attach AdministratorAccess, whose name says what it is.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  },
  controls: {
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
    prowler: ['iam_inline_policy_no_administrative_privileges'],
    cloudsploit: ['iamRolePolicies'],
  },
  evaluate: ({ inlinePolicies }, { pass, fail, notApplicable, indeterminate }) => {
    if (inlinePolicies.length === 0) return notApplicable('none');
    const { policies, unreadable } = readPolicies(inlinePolicies);
    const statements = fullAdminGrants(policies);
    if (statements.length > 0) return fail('admin', { statements });
    return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('limited');
  },
});
