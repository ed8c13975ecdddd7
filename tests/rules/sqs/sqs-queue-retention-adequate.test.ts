import { sqsQueueRetentionAdequate } from '../../../rules/sqs/sqs-queue-retention-adequate.ts';
import { testRule } from '../../support/rule-tester.ts';

const day = 86_400;
const sources = (...days: readonly number[]) =>
  days.map((keeps, index) => ({ name: `source-${index + 1}`, retentionSeconds: keeps * day }));

testRule(sqsQueueRetentionAdequate, {
  base: { retentionSeconds: 14 * day, deadLetterSources: sources(4) },
  pass: [
    { name: 'passes for the maximum retention', message: 'kept', evidence: { days: 14 } },
    {
      name: 'passes when retained as long as its source',
      facts: { retentionSeconds: 7 * day, deadLetterSources: sources(7, 4) },
      params: { minDeadLetterDays: 7 },
    },
    {
      name: 'passes for a FIFO queue with a shorter retention than its source, because the timestamp restarts',
      resource: { id: 'orders-dead.fifo' },
      facts: { retentionSeconds: 7 * day, deadLetterSources: sources(14) },
      params: { minDeadLetterDays: 7 },
    },
    {
      name: 'passes for an ordinary queue that is evaluated',
      facts: { retentionSeconds: 4 * day, deadLetterSources: [] },
      params: { minDays: 4 },
    },
  ],
  fail: [
    {
      name: 'fails for a FIFO queue with a short retention',
      resource: { id: 'orders-dead.fifo' },
      facts: { retentionSeconds: 4 * day },
      message: 'short',
    },
    {
      name: 'fails when shorter than required',
      facts: { retentionSeconds: 13.5 * day },
      message: 'short',
      evidence: { days: 13.5, min: 14 },
    },
    {
      name: 'fails when shorter than one of its sources',
      facts: { retentionSeconds: 7 * day, deadLetterSources: sources(4, 10) },
      params: { minDeadLetterDays: 5 },
      message: 'belowSource',
      evidence: { sources: ['source-2'] },
    },
    {
      name: 'fails for an ordinary queue that is evaluated',
      facts: { retentionSeconds: 3 * day, deadLetterSources: [] },
      params: { minDays: 4 },
      message: 'short',
    },
  ],
  notApplicable: [{ name: 'skips an ordinary queue', facts: { retentionSeconds: 60, deadLetterSources: [] }, message: 'ordinary' }],
});
