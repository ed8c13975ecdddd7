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
    guardRedrive: flag(false, 'Whether a dead-letter queue must say which queues may use it.'),
  },
  messages: {
    configured: 'What cannot be processed goes to {{queue}}.',
    missing: 'What cannot be processed should go to {{queue}}, which does not exist.',
    none: 'There is no dead-letter queue.',
    target: 'It is the dead-letter queue of {{sources}}.',
    open: 'It is the dead-letter queue of {{sources}}, and every other queue of the account may use it.',
  },
  rationale:
    'A message that always fails is tried until it expires and is then lost without a trace, while it holds up the consumers, of a FIFO queue all of its group.',
  remediation: {
    text: 'Make a queue for messages that failed a few times, name it in the redrive policy, and alarm on its length.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    cli: 'aws sqs set-queue-attributes --queue-url URL --attributes file://redrive.json',
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
