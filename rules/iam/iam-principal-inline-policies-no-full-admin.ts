import { fullAdminGrants, readPolicies } from '../../src/policy/policy-set.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { isServiceLinked, principals, inlinePolicyAsCode, replaceInlinePolicy } from './shared/principals.ts';

export const iamPrincipalInlinePoliciesNoFullAdminRules = defineRuleFamily(principals, ({ type, kind, plural }) =>
  defineRule({
    id: `iam-${kind}-inline-policies-no-full-admin`,
    title: `Inline policies of ${plural.toLowerCase()} should not allow all actions on all resources`,
    resourceType: type,
    responsibility: 'access-control',
    severity: 'high',
    tier: 1,
    fix: 'administrators',

    facts: ['inlinePolicies', 'path'],

    messages: {
      none: `The ${kind} has no inline policies.`,
      serviceLinked: 'AWS defines the permissions of this service-linked role.',
      limited: 'No inline policy allows all actions on all resources.',
      admin: 'All actions on all resources are allowed by {{statements}}.',
      malformed: 'An inline policy is malformed: {{problems}}.',
    },
    rationale: `An inline policy is visible only on its ${kind}. An administrator that gets its permissions from one is easily overlooked.`,
    remediation: {
      text: 'Allow only the actions and resources that are used. Give administrators the AWS managed policy AdministratorAccess, which is visible as such.',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
      impact: 'Calls that the narrower policy does not allow are denied at once. Keep the text of the old policy to restore it.',
      cli: replaceInlinePolicy(kind),
      console: `Open IAM, ${plural}, {{name}}, Permissions.\nOpen the inline policy, choose Edit, and replace the statement.`,
      ...inlinePolicyAsCode(kind),
    },
    controls: {
      nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
      prowler: ['iam_inline_policy_no_administrative_privileges'],
      ...(kind === 'role' ? { cloudsploit: ['iamRolePolicies'] } : {}),
    },
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
      if (facts.inlinePolicies.length === 0) return notApplicable('none');
      if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
      const { policies, unreadable } = readPolicies(facts.inlinePolicies);
      const statements = fullAdminGrants(policies);
      if (statements.length > 0) return fail('admin', { statements });
      return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('limited');
    },
  }),
);
