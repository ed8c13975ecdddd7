import { sqsQueueEncrypted } from '../../../rules/sqs/sqs-queue-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const kms = (kmsKey: string) => ({ encryption: { managed: false, kmsKey } });

testRule(sqsQueueEncrypted, {
  base: { encryption: { managed: true }, managedKeyId: 'of-aws' },
  pass: [
    {
      name: 'passes for a customer managed key by ID that is not the AWS managed one',
      facts: { ...kms('own'), managedKeyId: 'other' },
      params: { requiredKey: 'customer' },
    },
    { name: 'passes for SQS-managed keys', message: 'sqs' },
    { name: 'passes for a KMS key', facts: kms('arn:aws:kms:eu-west-1:111122223333:key/own'), message: 'kms' },
    { name: 'passes for the AWS managed key', facts: kms('alias/aws/sqs') },
    { name: 'passes for the AWS managed key if any KMS key is accepted', facts: kms('alias/aws/sqs'), params: { requiredKey: 'kms' } },
    { name: 'passes for a customer managed key by alias', facts: kms('alias/orders'), params: { requiredKey: 'customer' } },
    {
      name: 'passes for a customer managed key by ID',
      facts: { ...kms('own'), managedKeyId: undefined },
      params: { requiredKey: 'customer' },
    },
  ],
  fail: [
    {
      name: 'fails for the AWS managed key by ID',
      facts: { ...kms('own'), managedKeyId: 'own' },
      params: { requiredKey: 'customer' },
      message: 'managed',
    },
    { name: 'fails with no encryption', facts: { encryption: { managed: false } }, message: 'plain' },
    { name: 'fails for SQS-managed keys if a KMS key is required', params: { requiredKey: 'kms' }, message: 'notKms' },
    { name: 'fails for SQS-managed keys if a customer managed key is required', params: { requiredKey: 'customer' }, message: 'notKms' },
    ...['alias/aws/sqs', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/sqs', 'of-aws', 'arn:aws:kms:eu-west-1:111122223333:key/of-aws'].map(
      (key) => ({
        name: `${key} where a key of your own is required`,
        facts: kms(key),
        params: { requiredKey: 'customer' },
        message: 'managed' as const,
      }),
    ),
  ],
});
