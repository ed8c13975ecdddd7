import { readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamPolicyNoServiceWildcards = defineRule({
  id: 'iam-policy-no-service-wildcards',
  title: 'Customer managed policies should not allow all actions of a service',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'low',
  tier: 1,
  fix: 'wildcards',

  facts: ['document', 'attachments'],

  messages: {
    limited: 'The policy allows all actions of no service.',
    whole: 'The policy allows all actions of {{services}}: {{statements}}.',
    malformed: 'The policy cannot be understood: {{problems}}.',
  },
  rationale:
    'All actions means those that nobody thought of too: deleting, sharing with other accounts, switching off logs, and whatever AWS adds next year.',
  remediation: {
    text: 'List the actions that are needed; IAM Access Analyzer can write such a policy from what was really called.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  },
  controls: {
    securityHub: ['IAM.21'],
    awsConfig: ['iam-policy-no-statements-with-full-access'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
    prowler: ['iam_policy_no_full_access_to_cloudtrail', 'iam_policy_no_full_access_to_kms'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const found = wholeServices(policies);
    if (found === undefined) return pass('limited');
    const { services, statements, sensitive } = found;
    return fail(
      'whole',
      { services, statements },
      sensitive && facts.attachments > 0
        ? { severity: 'medium', because: 'control of such a service is next to control of the account' }
        : undefined,
    );
  },
});
