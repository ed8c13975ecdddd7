import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueCrossAccountAccessRestricted = defineRule({
  id: 'sqs-queue-cross-account-access-restricted',
  title: 'SQS queue policies should grant access only to trusted accounts and named sources',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The queue does not have a policy.',
    restricted: 'The queue policy grants access only to trusted accounts.',
    foreign: 'The queue policy allows {{to}} to use {{actions}}.',
    service: 'The queue policy allows {{to}} to use {{actions}} on behalf of any AWS customer.',
    malformed: 'The queue policy is malformed: {{problem}}.',
  },
  rationale:
    'Another account can read messages or send its own. A service without a named source acts for every AWS customer, and a deleted bucket name can be registered by another account.',
  remediation: {
    text: 'Remove other accounts from the policy or add them to trustedAccounts, and limit services with aws:SourceArn and aws:SourceAccount.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-least-privilege-policy.html',
    impact: 'The removed accounts and sources lose access. set-queue-attributes replaces the whole policy: save the current one first.',
    cli: `aws sqs get-queue-url --queue-name {{id}}
aws sqs get-queue-attributes --queue-url QUEUE_URL --attribute-names Policy > policy.json
aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes file://attributes.json`,
  },
  controls: { cloudsploit: ['sqsCrossAccount'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('sqs'), resources: [arn] };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
    );
    if (untrusted(grants).length > 0) return fail('foreign', describeGrants(untrusted(grants)));
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0)
      return fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
    return pass('restricted');
  },
});
