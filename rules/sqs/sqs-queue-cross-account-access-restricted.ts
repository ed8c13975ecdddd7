import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueCrossAccountAccessRestricted = defineRule({
  id: 'sqs-queue-cross-account-access-restricted',
  title: 'SQS queues should serve only trusted accounts and named sources',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'There is no queue policy.',
    restricted: 'The queue policy lets nobody in who is not trusted.',
    foreign: '{{to}} may use {{actions}}.',
    service: '{{to}} may use {{actions}} on behalf of any customer.',
    malformed: 'The queue policy cannot be understood: {{problem}}.',
  },
  rationale:
    'Another account can read the messages or send its own. A service without a named source does so for every customer of AWS, and a bucket name without its account for whoever gets the name next.',
  remediation: {
    text: 'Take foreign accounts out of the policy or name them as trusted, and limit services by aws:SourceArn and aws:SourceAccount.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-least-privilege-policy.html',
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
    if (services.length > 0) return fail('service', describeGrants(services), { severity: 'low', because: 'only through an AWS service' });
    return pass('restricted');
  },
});
