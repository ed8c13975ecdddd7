import { cloudFormationResource } from '../shared/code-snippets.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueEncrypted = defineRule({
  id: 'sqs-queue-encrypted',
  title: 'SQS queues should be encrypted at rest',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryption', 'managedKeyId'],
  params: {
    requiredKey: choice(
      'any',
      ['any', 'kms', 'customer'],
      'Required key: any (also SQS managed keys), kms (any KMS key) or customer (a customer managed key).',
    ),
  },
  messages: {
    kms: 'Messages are encrypted with the KMS key {{key}}.',
    sqs: 'Messages are encrypted with SQS managed keys (SSE-SQS).',
    managed: 'Messages are encrypted with the AWS managed key aws/sqs. A customer managed key is required.',
    plain: 'Messages are not encrypted at rest.',
    notKms: 'Messages are encrypted with SQS managed keys (SSE-SQS). A KMS key is required.',
  },
  rationale: 'Messages contain application data and can stay in a queue for up to 14 days.',
  remediation: {
    text: 'Enable SSE-SQS, or choose a KMS key that producers and consumers can use.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
    impact:
      'The change does not interrupt service. It applies to new messages. SSE-SQS is free; KMS keys and requests cost money, and principals need permissions for the key.',
    cli: `aws sqs get-queue-url --queue-name {{id}}
aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes SqsManagedSseEnabled=true`,
    terraform: `resource "aws_sqs_queue" "this" {
  name                    = "example"
  sqs_managed_sse_enabled = true
}`,
    console: [
      'Open the queue in the Amazon SQS console and choose Edit.',
      'Under Encryption, turn on server-side encryption.',
      'Save the queue.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::SQS::Queue', 'SqsManagedSseEnabled: true'),
  },
  controls: {
    securityHub: ['SQS.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['sqs_queues_server_side_encryption_enabled'],
    cloudsploit: ['sqsEncryptionEnabled', 'sqsEncrypted'],
  },
  fixedFacts: ({ encryption }) => ({ encryption: { ...encryption, managed: true } }),
  evaluate: (facts, { pass, fail }, { params: { requiredKey } }) => {
    const { managed, kmsKey: key } = facts.encryption;
    if (key === undefined) {
      if (!managed) return fail('plain');
      return requiredKey === 'any' ? pass('sqs') : fail('notKms');
    }
    return requiredKey === 'customer' && isAwsManaged(key, () => facts.managedKeyId) ? fail('managed') : pass('kms', { key });
  },
});

/** Aliases that begin with `alias/aws/` are reserved for AWS managed keys; other aliases are the customer's. */
const isAwsManaged = (key: string, managedKeyId: () => string | undefined): boolean => {
  const alias = /(?:^|:)(alias\/.+)$/.exec(key)?.[1];
  return alias === undefined ? key.split('/').at(-1) === managedKeyId() : alias.startsWith('alias/aws/');
};
