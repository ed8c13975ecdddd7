import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const secondsPerDay = 86_400;

export const sqsQueueRetentionAdequate = defineRule({
  id: 'sqs-queue-retention-adequate',
  title: 'SQS dead-letter queues should retain messages longer than their source queues',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  facts: ['retentionSeconds', 'deadLetterSources'],
  params: {
    minDeadLetterDays: integer(14, 'Minimum days for which a dead-letter queue must retain messages.', { min: 1, max: 14 }),
    minDays: integer(0, 'Minimum days for which every other queue must retain messages; 0: other queues are not evaluated.', { max: 14 }),
  },
  messages: {
    kept: 'Messages are retained for {{days}} days.',
    short: 'Messages are retained for {{days}} days; at least {{min}} days are required.',
    belowSource:
      'Messages are retained for {{days}} days, less than in the source queues {{sources}}. The retention does not restart in a dead-letter queue.',
    ordinary: 'The queue is not a dead-letter queue.',
  },
  rationale:
    'SQS does not have backups. In standard queues a message keeps its original timestamp when it moves to a dead-letter queue, so a short retention deletes it before someone can analyze it.',
  remediation: {
    text: 'Set the retention of the dead-letter queue to 14 days, the maximum.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html',
    impact: 'The change does not interrupt service and does not cost money. It takes up to 15 minutes to take effect.',
    cli: `aws sqs get-queue-url --queue-name {{id}}
aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes MessageRetentionPeriod=1209600`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const isTarget = facts.deadLetterSources.length > 0;
    if (!isTarget && params.minDays === 0) return notApplicable('ordinary');
    const seconds = facts.retentionSeconds;
    const days = Math.round((seconds / secondsPerDay) * 100) / 100;
    const min = isTarget ? params.minDeadLetterDays : params.minDays;
    if (seconds < min * secondsPerDay) return fail('short', { days, min });
    // In FIFO queues the timestamp restarts when a message moves; their dead-letter queues are FIFO queues too.
    const isFifo = resource.id.endsWith('.fifo');
    const sources = isFifo ? [] : facts.deadLetterSources.filter((source) => source.retentionSeconds > seconds).map(({ name }) => name);
    return sources.length === 0 ? pass('kept', { days }) : fail('belowSource', { days, sources });
  },
});
