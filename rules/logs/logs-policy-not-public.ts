import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import type { PolicyText } from '../../src/services/iam/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsPolicyNotPublic = defineRule({
  id: 'logs-policy-not-public',
  replaces: ['account-log-policies-not-public'],
  title: 'CloudWatch Logs resource policies should name the services that can write logs',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'low',
  tier: 2,
  facts: ['logPolicies', 'logGroupPolicies'],
  messages: {
    closed: 'No resource policy allows all AWS services to write logs.',
    open: 'The resource policy {{policy}} ({{statements}}) allows all AWS services, on behalf of any AWS account, to use {{actions}}.',
    malformed: 'The resource policy {{policy}} is malformed: {{problem}}.',
  },
  rationale:
    'These policies apply only to AWS services and only allow them to write events. With a wildcard principal, another customer can make an AWS service write false events into your log groups, which misleads alarms and increases cost.',
  remediation: {
    text: 'Name the AWS service in the policy, and limit the statement with aws:SourceAccount and aws:SourceArn.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html',
    impact:
      'Services that the new policy does not name can no longer write. put-resource-policy replaces the policy of that name: save the current one first. The change is free of charge.',
    cli: `aws logs describe-resource-policies
aws logs put-resource-policy --policy-name {{policy}} --policy-document file://policy.json`,
  },
  controls: { prowler: ['cloudwatch_log_group_not_publicly_accessible'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId } }) => {
    const openPolicy = (policies: readonly PolicyText[]) => {
      for (const { name, document } of policies) {
        const policy = parsePolicy(document);
        const grants = isMalformed(policy) ? [] : resourcePolicyAccess(policy, { accountId });
        const open = grants.filter(({ exposure }) => exposure === 'public');
        if (open.length > 0) return fail('open', { policy: name, ...describeGrants(open) });
      }
      return undefined;
    };
    const failed = firstVerdict(
      () => openPolicy(facts.logPolicies),
      () => openPolicy(facts.logGroupPolicies),
    );
    if (failed !== undefined) return failed;
    for (const { name, document } of [...facts.logPolicies, ...facts.logGroupPolicies]) {
      const policy = parsePolicy(document);
      if (isMalformed(policy)) return indeterminate('malformed', { policy: name, problem: policy.malformed });
    }
    return pass('closed');
  },
});
