import { opensearchCollectionCustomerKey } from '../../../rules/opensearch/opensearch-collection-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const key = (more: object = {}) => ({ encryptionKey: { arn, manager: 'CUSTOMER', state: 'Enabled', ...more } });

testRule(opensearchCollectionCustomerKey, {
  base: key(),
  pass: [{ name: 'passes with a customer managed key', message: 'customer' }],
  fail: [
    { name: 'fails with a key that AWS owns', facts: { encryptionKey: undefined }, message: 'aws' },
    { name: 'fails with an AWS managed key', facts: key({ manager: 'AWS' }), message: 'aws' },
    { name: 'fails with a key that is being deleted', facts: key({ state: 'PendingDeletion' }), message: 'unusable' },
  ],
});
