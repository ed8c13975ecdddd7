import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountLogPoliciesNotPublic = defineRule({
  id: 'account-log-policies-not-public',
  title: 'Policies of CloudWatch Logs should not let everyone in',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['logPolicies'],
  messages: {
    closed: 'No policy of CloudWatch Logs lets everyone in.',
    open: 'The policy {{policy}} ({{statements}}) lets everyone use log groups: {{actions}}.',
    malformed: 'The policy {{policy}} cannot be understood: {{problem}}.',
  },
  rationale: 'Everybody who can write to log groups can forge or drown events, and subscribe to what they hold.',
  remediation: {
    text: 'Name the AWS service or account in the policy, with the resource on whose behalf it writes.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html',
    cli: 'aws logs describe-resource-policies',
  },
  controls: { prowler: ['cloudwatch_log_group_not_publicly_accessible'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId } }) => {
    let malformed: { readonly policy: string; readonly problem: string } | undefined;
    for (const { name, document } of facts.logPolicies) {
      const policy = parsePolicy(document);
      if (isMalformed(policy)) {
        malformed ??= { policy: name, problem: policy.malformed };
        continue;
      }
      const open = resourcePolicyAccess(policy, { accountId }).filter(({ exposure }) => exposure === 'public');
      if (open.length > 0) return fail('open', { policy: name, ...describeGrants(open) });
    }
    return malformed === undefined ? pass('closed') : indeterminate('malformed', malformed);
  },
});
