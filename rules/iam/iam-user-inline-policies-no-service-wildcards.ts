import { readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserInlinePoliciesNoServiceWildcards = defineRule({
  id: 'iam-user-inline-policies-no-service-wildcards',
  title: 'Inline policies of users should not allow all actions of a service',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'low',
  tier: 1,
  fix: 'wildcards',

  facts: ['inlinePolicies'],

  messages: {
    none: 'The user has no inline policies.',
    limited: 'No inline policy allows all actions of a service.',
    whole: 'All actions of {{services}} are allowed by {{statements}}.',
    malformed: 'A policy cannot be understood: {{problems}}.',
  },
  rationale:
    'All actions means those that nobody thought of too: deleting, sharing with other accounts, switching off logs, and whatever AWS adds next year.',
  remediation: {
    text: 'List the actions that are needed; IAM Access Analyzer can write such a policy from what was really called.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  },
  controls: {
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
    prowler: ['iam_inline_policy_no_full_access_to_cloudtrail', 'iam_inline_policy_no_full_access_to_kms'],
  },
  evaluate: ({ inlinePolicies }, { pass, fail, notApplicable, indeterminate }) => {
    if (inlinePolicies.length === 0) return notApplicable('none');
    const { policies, unreadable } = readPolicies(inlinePolicies);
    const found = wholeServices(policies);
    if (found === undefined) return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('limited');
    const { services, statements, sensitive } = found;
    return fail(
      'whole',
      { services, statements },
      sensitive ? { severity: 'medium', because: 'control of such a service is next to control of the account' } : undefined,
    );
  },
});
