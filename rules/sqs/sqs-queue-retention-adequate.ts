import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const secondsPerDay = 86_400;

export const sqsQueueRetentionAdequate = defineRule({
  id: 'sqs-queue-retention-adequate',
  title: 'Dead-letter queues should keep messages longer than their sources',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  facts: ['retentionSeconds', 'deadLetterSources'],
  params: {
    minDeadLetterDays: integer(14, 'Days that a dead-letter queue must keep messages.', { min: 1, max: 14 }),
    minDays: integer(0, 'Days that every other queue must keep messages; 0: they are not judged.', { max: 14 }),
  },
  messages: {
    kept: 'Messages are kept for {{days}} days.',
    short: 'Messages are kept for {{days}} days; {{min}} are required.',
    belowSource: 'Messages are kept for {{days}} days, which is less than {{sources}} keep them.',
    ordinary: 'It is no dead-letter queue.',
  },
  rationale:
    'SQS has no backup. A message keeps its age when it is moved, so a dead-letter queue that keeps messages no longer than its source deletes them before anybody looks.',
  remediation: {
    text: 'Set the retention of the dead-letter queue to 14 days, the longest there is.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    cli: 'aws sqs set-queue-attributes --queue-url URL --attributes MessageRetentionPeriod=1209600',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const isTarget = facts.deadLetterSources.length > 0;
    if (!isTarget && params.minDays === 0) return notApplicable('ordinary');
    const seconds = facts.retentionSeconds;
    const days = Math.round((seconds / secondsPerDay) * 100) / 100;
    const min = isTarget ? params.minDeadLetterDays : params.minDays;
    if (seconds < min * secondsPerDay) return fail('short', { days, min });
    const sources = facts.deadLetterSources.filter((source) => source.retentionSeconds > seconds).map(({ name }) => name);
    return sources.length === 0 ? pass('kept', { days }) : fail('belowSource', { days, sources });
  },
});
