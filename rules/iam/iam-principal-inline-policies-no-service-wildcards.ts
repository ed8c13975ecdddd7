import { readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { isServiceLinked, principals, replaceInlinePolicy } from './shared/principals.ts';

export const iamPrincipalInlinePoliciesNoServiceWildcardsRules = defineRuleFamily(principals, ({ type, kind, plural }) =>
  defineRule({
    id: `iam-${kind}-inline-policies-no-service-wildcards`,
    title: `Inline policies of ${plural.toLowerCase()} should not allow all actions of a service`,
    resourceType: type,
    responsibility: 'access-control',
    severity: 'low',
    tier: 1,
    fix: 'wildcards',

    facts: ['inlinePolicies', 'path'],

    messages: {
      none: `The ${kind} has no inline policies.`,
      serviceLinked: 'AWS defines the permissions of this service-linked role.',
      limited: 'No inline policy allows all actions of a service.',
      whole: 'All actions of {{services}} are allowed by {{statements}}.',
      malformed: 'An inline policy is malformed: {{problems}}.',
    },
    rationale:
      'All actions of a service include deleting data, sharing it with other accounts and turning off logs, and every action that AWS adds later.',
    remediation: {
      text: 'List the actions that are used. IAM Access Analyzer can generate such a policy from CloudTrail events.',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
      impact: 'Calls that the narrower policy does not allow are denied at once. Keep the text of the old policy to restore it.',
      cli: replaceInlinePolicy(kind),
    },
    controls: {
      nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
      prowler: ['iam_inline_policy_no_full_access_to_cloudtrail', 'iam_inline_policy_no_full_access_to_kms'],
    },
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
      if (facts.inlinePolicies.length === 0) return notApplicable('none');
      if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
      const { policies, unreadable } = readPolicies(facts.inlinePolicies);
      const found = wholeServices(policies);
      if (found === undefined) return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('limited');
      const { services, statements, sensitive } = found;
      return fail(
        'whole',
        { services, statements },
        sensitive ? { severity: 'medium', because: 'full control of such a service is close to control of the account' } : undefined,
      );
    },
  }),
);
