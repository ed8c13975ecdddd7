import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueDeadLetterConfigured = defineRule({
  id: 'sqs-queue-dead-letter-configured',
  title: 'SQS queues should have a dead-letter queue',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['deadLetterTarget', 'deadLetterSources', 'redrivePermission'],
  params: {
    guardRedrive: flag(false, 'Require that a dead-letter queue names the queues that can use it.'),
  },
  messages: {
    configured: 'Messages that cannot be processed go to the dead-letter queue {{queue}}.',
    missing: 'The dead-letter queue {{queue}} does not exist.',
    none: 'The queue does not have a dead-letter queue.',
    target: 'The queue is the dead-letter queue of {{sources}}.',
    open: 'The queue is the dead-letter queue of {{sources}}, and its redrive allow policy allows all queues of the account.',
  },
  rationale:
    'A message that always fails is retried until it expires and is then lost. Meanwhile it delays other messages; in a FIFO queue, all messages of its group.',
  remediation: {
    text: 'Create a queue for messages that failed repeatedly, set it in the redrive policy, and create an alarm on its length.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    impact:
      'Messages that were received maxReceiveCount times move to the dead-letter queue. A FIFO queue needs a FIFO dead-letter queue, and the order of messages can change.',
    cli: `aws sqs create-queue --queue-name DEAD_LETTER_QUEUE_NAME --attributes MessageRetentionPeriod=1209600
aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes '{"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"DEAD_LETTER_QUEUE_ARN\\",\\"maxReceiveCount\\":\\"5\\"}"}'`,
  },
  controls: { cloudsploit: ['sqsDeadLetterQueue'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const target = facts.deadLetterTarget;
    if (target !== undefined) return target.exists ? pass('configured', { queue: target.arn }) : fail('missing', { queue: target.arn });
    const sources = facts.deadLetterSources.map(({ name }) => name);
    if (sources.length === 0) return fail('none');
    return params.guardRedrive && facts.redrivePermission === 'allowAll' ? fail('open', { sources }) : notApplicable('target', { sources });
  },
});
