import { redshiftNamespaceCustomerKey } from '../../../rules/redshift/redshift-namespace-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = (more: object = {}) => ({
  encryptionKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1', manager: 'CUSTOMER', state: 'Enabled', ...more },
});

testRule(redshiftNamespaceCustomerKey, {
  base: key(),
  pass: [
    { name: 'passes with a customer managed key', message: 'customer' },
    { name: 'passes with an allowed key', params: { allowedKeyArns: ['arn:aws:kms:eu-west-1:111122223333:key/1'] } },
    {
      name: 'passes with another allowed key',
      facts: key({ arn: 'arn:aws:kms:eu-west-1:111122223333:key/2' }),
      params: { allowedKeyArns: ['arn:aws:kms:eu-west-1:111122223333:key/2'] },
    },
  ],
  fail: [
    { name: 'fails with a key that AWS owns', facts: { encryptionKey: undefined }, message: 'owned' },
    { name: 'fails with an AWS managed key', facts: key({ manager: 'AWS' }), message: 'managed' },
    {
      name: 'fails with another key than the allowed ones',
      params: { allowedKeyArns: ['arn:aws:kms:eu-west-1:111122223333:key/2'] },
      message: 'notAllowed',
    },
    { name: 'fails when deletion of the key is pending', facts: key({ state: 'PendingDeletion' }), message: 'unusable', severity: 'high' },
  ],
});
