import { dynamodbTableCustomerKeyEncryption } from '../../../rules/dynamodb/dynamodb-table-customer-key-encryption.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const own = { Status: 'ENABLED' as const, SSEType: 'KMS' as const, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/orders' };
const managed = { ...own, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/of-aws' };

testRule(dynamodbTableCustomerKeyEncryption, {
  base: { encryption: own, managedKeyId: 'of-aws' },
  pass: [
    { name: 'passes with a customer managed key', message: 'kms', evidence: { key: own.KMSMasterKeyArn } },
    { name: 'passes with a customer managed key when one is required', params: { requiredKey: 'customer' } },
    {
      name: 'passes with a key of another account',
      facts: { encryption: { ...own, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:444455556666:key/theirs' } },
    },
    { name: 'passes with the AWS managed key', facts: { encryption: managed } },
    { name: 'passes while the key is being changed', facts: { encryption: { ...own, Status: 'UPDATING' } } },
    {
      name: 'passes with a customer managed key when the AWS managed key does not exist',
      facts: { managedKeyId: undefined },
      params: { requiredKey: 'customer' },
    },
  ],
  fail: [
    { name: 'fails with an AWS owned key', facts: { encryption: undefined }, message: 'owned', severity: 'medium' },
    {
      name: 'fails with an AWS owned key of type AES256',
      facts: { encryption: { Status: 'ENABLED', SSEType: 'AES256' } },
      message: 'owned',
    },
    { name: 'fails while the KMS key is being removed', facts: { encryption: { ...own, Status: 'DISABLING' } }, message: 'owned' },
    { name: 'fails after the KMS key was removed', facts: { encryption: { ...own, Status: 'DISABLED' } }, message: 'owned' },
    {
      name: 'fails with the AWS managed key when a customer managed key is required',
      facts: { encryption: managed },
      params: { requiredKey: 'customer' },
      message: 'managed',
    },
    {
      name: 'fails with another AWS managed key when a customer managed key is required',
      facts: { managedKeyId: 'orders' },
      params: { requiredKey: 'customer' },
      message: 'managed',
    },
    {
      name: 'fails at high severity when the key cannot be used',
      facts: { encryption: { ...own, InaccessibleEncryptionDateTime: daysAgo(2) } },
      message: 'inaccessible',
      severity: 'high',
      evidence: { date: daysAgo(2) },
    },
  ],
});
