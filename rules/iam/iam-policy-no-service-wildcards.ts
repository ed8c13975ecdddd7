import { readPolicies, unlessBoundaryOnly, wholeServices } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';
import { narrowManagedPolicy } from './shared/principals.ts';

export const iamPolicyNoServiceWildcards = defineRule({
  id: 'iam-policy-no-service-wildcards',
  title: 'Customer managed policies should not allow all actions of a service',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'low',
  tier: 1,
  fix: 'wildcards',

  facts: ['document', 'attachments', 'boundaryUses'],

  messages: {
    limited: 'The policy does not allow all actions of any service.',
    whole: 'The policy allows all actions of {{services}}: {{statements}}.',
    boundary: 'The policy is used only as a permissions boundary, which grants nothing.',
    malformed: 'The policy is malformed: {{problems}}.',
  },
  rationale:
    'All actions of a service include deleting data, sharing it with other accounts and turning off logs, and every action that AWS adds later.',
  remediation: {
    text: 'List the actions that are used. IAM Access Analyzer can generate such a policy from CloudTrail events.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
    ...narrowManagedPolicy,
  },
  controls: {
    securityHub: ['IAM.21'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
  },
  // By default, these also evaluate policies that are used only as permissions boundaries.
  related: {
    awsConfig: ['iam-policy-no-statements-with-full-access'],
    prowler: ['iam_policy_no_full_access_to_cloudtrail', 'iam_policy_no_full_access_to_kms'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const found = wholeServices(policies);
    if (found === undefined) return pass('limited');
    const { services, statements, sensitive } = found;
    const failure = fail('whole', { services, statements }, () =>
      sensitive && facts.attachments > 0
        ? { severity: 'medium', because: 'full control of such a service is close to control of the account' }
        : undefined,
    );
    return unlessBoundaryOnly(facts, failure) ?? notApplicable('boundary');
  },
});
