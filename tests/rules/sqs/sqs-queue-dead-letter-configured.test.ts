import { sqsQueueDeadLetterConfigured } from '../../../rules/sqs/sqs-queue-dead-letter-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders-failed';
const asTarget = { deadLetterTarget: undefined, deadLetterSources: [{ name: 'orders', retentionSeconds: 345_600 }] };

testRule(sqsQueueDeadLetterConfigured, {
  base: { deadLetterTarget: { arn, exists: true }, deadLetterSources: [], redrivePermission: 'allowAll' },
  pass: [
    { name: 'passes for a queue with a dead-letter queue', message: 'configured', evidence: { queue: arn } },
    { name: 'passes for a dead-letter queue that has one itself', facts: { deadLetterSources: asTarget.deadLetterSources } },
  ],
  fail: [
    { name: 'fails for none', facts: { deadLetterTarget: undefined }, message: 'none' },
    {
      name: 'fails for a queue that does not exist',
      facts: { deadLetterTarget: { arn, exists: false } },
      message: 'missing',
      evidence: { queue: arn },
    },
    {
      name: 'fails for a dead-letter queue for every source if that is not allowed',
      facts: asTarget,
      params: { guardRedrive: true },
      message: 'open',
    },
  ],
  notApplicable: [
    { name: 'skips a dead-letter queue', facts: asTarget, message: 'target', evidence: { sources: ['orders'] } },
    {
      name: 'skips a dead-letter queue that names its sources',
      facts: { ...asTarget, redrivePermission: 'byQueue' },
      params: { guardRedrive: true },
    },
  ],
});
