import { opensearchCollectionCustomerKey } from '../../../rules/opensearch/opensearch-collection-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchCollectionCustomerKey, {
  base: { kmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
  pass: [{ name: 'passes with a customer managed key', message: 'customer' }],
  fail: [{ name: 'fails with a key that AWS owns', facts: { kmsKey: undefined }, message: 'aws' }],
});
