import { snsTopicEncrypted } from '../../../rules/sns/sns-topic-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/orders';
const key = (manager?: string, state?: string) => ({ encryptionKey: { arn, ...(manager && { manager }), ...(state && { state }) } });
const customer = { params: { requiredKey: 'customer' } };

testRule(snsTopicEncrypted, {
  base: key('CUSTOMER', 'Enabled'),
  pass: [
    { name: 'passes for a customer managed key', message: 'encrypted', evidence: { key: arn }, ...customer },
    { name: 'passes for the AWS managed key', facts: key('AWS', 'Enabled'), message: 'encrypted' },
  ],
  fail: [
    { name: 'fails with no key', facts: { encryptionKey: undefined }, message: 'plain' },
    { name: 'fails for the AWS managed key if another key is required', facts: key('AWS', 'Enabled'), message: 'managed', ...customer },
    { name: 'fails for a disabled key', facts: key('CUSTOMER', 'Disabled'), message: 'unusable' },
    { name: 'fails for a key that is pending deletion', facts: key('CUSTOMER', 'PendingDeletion'), message: 'unusable' },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable', evidence: { problem: 'does not exist' } },
  ],
});
