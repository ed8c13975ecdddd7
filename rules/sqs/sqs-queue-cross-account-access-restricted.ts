import { queuePolicyForTrustedAccounts } from './shared/queue-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { outsideAccess } from '../shared/resource-policies.ts';

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
    service: 'The queue policy allows {{to}} to use {{actions}} on behalf of any AWS account.',
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
    console: [
      'Open the queue in the Amazon SQS console and choose Edit.',
      'Under Access policy, remove the accounts that the finding names, or add aws:SourceArn to statements for services.',
      'Save the queue.',
    ].join('\n'),
    ...queuePolicyForTrustedAccounts,
  },
  controls: { cloudsploit: ['sqsCrossAccount'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn }, params }) =>
    outsideAccess(facts, verdicts, { accountId, arn, service: 'sqs', trustedAccounts: params.trustedAccounts }),
});
