import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueEncrypted = defineRule({
  id: 'sqs-queue-encrypted',
  title: 'SQS queues should encrypt stored messages',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryption', 'managedKeyId'],
  params: {
    requiredKey: choice(
      'any',
      ['any', 'kms', 'customer'],
      'The least key that will do: any, those of SQS included; any KMS key of the account (kms); or one of your own (customer).',
    ),
  },
  messages: {
    kms: 'Messages are encrypted with the KMS key {{key}}.',
    sqs: 'Messages are encrypted with keys of SQS (SSE-SQS).',
    managed: 'Messages are encrypted with aws/sqs, a key that AWS manages.',
    plain: 'Messages are stored without encryption.',
    notKms: 'Messages are encrypted with keys of SQS (SSE-SQS), not with a KMS key.',
  },
  rationale: 'Messages carry the data of the applications around them, and lie in a queue for up to 14 days.',
  remediation: {
    text: 'Turn on SSE-SQS, which costs nothing, or choose a KMS key that producers and consumers may use.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
    cli: 'aws sqs set-queue-attributes --queue-url URL --attributes SqsManagedSseEnabled=true',
  },
  controls: {
    securityHub: ['SQS.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['sqs_queues_server_side_encryption_enabled'],
    cloudsploit: ['sqsEncryptionEnabled', 'sqsEncrypted'],
  },
  evaluate: (facts, { pass, fail }, { params: { requiredKey } }) => {
    const { managed, kmsKey: key } = facts.encryption;
    if (key === undefined) {
      if (!managed) return fail('plain');
      return requiredKey === 'any' ? pass('sqs') : fail('notKms');
    }
    const isManaged = () => key.endsWith('alias/aws/sqs') || key.split('/').at(-1) === facts.managedKeyId;
    return requiredKey === 'customer' && isManaged() ? fail('managed') : pass('kms', { key });
  },
});
