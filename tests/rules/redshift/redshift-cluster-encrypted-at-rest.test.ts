import { redshiftClusterEncryptedAtRest } from '../../../rules/redshift/redshift-cluster-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = (more: object = {}) => ({
  encryptionKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1', manager: 'CUSTOMER', state: 'Enabled', ...more },
});
const customer = { requireCustomerKey: true };
const allowed = { allowedKeyArns: ['arn:aws:kms:eu-west-1:111122223333:key/1'] };

testRule(redshiftClusterEncryptedAtRest, {
  base: { encrypted: true, hsm: false, ...key() },
  pass: [
    { name: 'passes with a customer managed key', params: customer, message: 'encrypted' },
    { name: 'passes with an allowed key', params: allowed },
    { name: 'passes with an AWS managed key', facts: key({ manager: 'AWS' }) },
    { name: 'passes with a key that AWS owns', facts: { encryptionKey: undefined }, evidence: { key: 'a key that AWS owns' } },
    {
      name: 'passes with a key in a hardware security module',
      facts: { encryptionKey: undefined, hsm: true },
      params: customer,
      evidence: { key: 'a key in a hardware security module' },
    },
  ],
  fail: [
    { name: 'fails without encryption', facts: { encrypted: false, encryptionKey: undefined }, message: 'plain' },
    {
      name: 'fails with an AWS managed key if a customer key is required',
      facts: key({ manager: 'AWS' }),
      params: customer,
      message: 'managed',
    },
    { name: 'fails with a key that AWS owns if a customer key is required', facts: { encryptionKey: undefined }, params: customer },
    {
      name: 'fails with another key than the allowed ones',
      facts: key({ arn: 'arn:aws:kms:eu-west-1:111122223333:key/2' }),
      params: allowed,
      message: 'notAllowed',
    },
    { name: 'fails with a key that AWS owns if keys are named', facts: { encryptionKey: undefined }, params: allowed },
    { name: 'fails when the key is disabled', facts: key({ state: 'Disabled' }), message: 'unusable' },
    { name: 'fails when the key is deleted', facts: { encryptionKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } } },
  ],
});
