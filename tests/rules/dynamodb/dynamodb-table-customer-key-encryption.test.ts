import { dynamodbTableCustomerKeyEncryption } from '../../../rules/dynamodb/dynamodb-table-customer-key-encryption.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const own = { Status: 'ENABLED' as const, SSEType: 'KMS' as const, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/orders' };
const managed = { ...own, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/of-aws' };

testRule(dynamodbTableCustomerKeyEncryption, {
  base: { encryption: own, managedKeyId: 'of-aws' },
  pass: [
    { name: 'a key of your own', message: 'kms', evidence: { key: own.KMSMasterKeyArn } },
    { name: 'a key of your own where one is required', params: { requiredKey: 'customer' } },
    {
      name: 'a key of another account',
      facts: { encryption: { ...own, KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:444455556666:key/theirs' } },
    },
    { name: 'the key that AWS manages', facts: { encryption: managed } },
    { name: 'being changed', facts: { encryption: { ...own, Status: 'UPDATING' } } },
    {
      name: 'a key of your own where the managed one was never needed',
      facts: { managedKeyId: undefined },
      params: { requiredKey: 'customer' },
    },
  ],
  fail: [
    { name: 'a key that AWS owns', facts: { encryption: undefined }, message: 'owned', severity: 'medium' },
    { name: 'a key that AWS owns, in old words', facts: { encryption: { Status: 'ENABLED', SSEType: 'AES256' } }, message: 'owned' },
    { name: 'a KMS key that is given up', facts: { encryption: { ...own, Status: 'DISABLING' } }, message: 'owned' },
    { name: 'a KMS key that was given up', facts: { encryption: { ...own, Status: 'DISABLED' } }, message: 'owned' },
    {
      name: 'the key that AWS manages, where that will not do',
      facts: { encryption: managed },
      params: { requiredKey: 'customer' },
      message: 'managed',
    },
    {
      name: 'a key that cannot be used',
      facts: { encryption: { ...own, InaccessibleEncryptionDateTime: daysAgo(2) } },
      message: 'inaccessible',
      severity: 'high',
      evidence: { date: daysAgo(2) },
    },
  ],
});
