import { opensearchDomainEncryptedAtRest } from '../../../rules/opensearch/opensearch-domain-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = (more: object = {}) => ({
  encryptionKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1', manager: 'CUSTOMER', state: 'Enabled', ...more },
});

testRule(opensearchDomainEncryptedAtRest, {
  base: { encryptedAtRest: true, ...key() },
  pass: [
    { name: 'passes for a customer managed key', params: { requireCustomerKey: true }, message: 'encrypted' },
    { name: 'passes for an AWS managed key', facts: key({ manager: 'AWS' }) },
    { name: 'passes for a missing key', facts: { encryptionKey: undefined } },
  ],
  fail: [
    { name: 'fails when not encrypted', facts: { encryptedAtRest: false, encryptionKey: undefined }, message: 'plain' },
    {
      name: 'fails for an AWS managed key if a customer managed key is required',
      facts: key({ manager: 'AWS' }),
      params: { requireCustomerKey: true },
      message: 'managed',
    },
    { name: 'fails for a disabled key', facts: key({ state: 'Disabled' }), message: 'unusable' },
    {
      name: 'fails for a deleted key',
      facts: { encryptionKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
      evidence: { problem: 'does not exist' },
    },
  ],
});
