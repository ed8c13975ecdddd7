import { elasticacheReplicationgroupEncryptedAtRest } from '../../../rules/elasticache/elasticache-replicationgroup-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const approved = 'arn:aws:kms:eu-west-1:111122223333:key/2';
const key = (more: object = {}) => ({ encryptionKey: { arn, manager: 'CUSTOMER', state: 'Enabled', ...more } });

testRule(elasticacheReplicationgroupEncryptedAtRest, {
  base: { encryptedAtRest: true, ...key() },
  pass: [
    { name: 'passes with a customer managed key', params: { requireCustomerKey: true }, message: 'encrypted' },
    { name: 'passes with a key that AWS owns', facts: { encryptionKey: undefined } },
    { name: 'passes with an AWS managed key', facts: key({ manager: 'AWS' }) },
    { name: 'passes with an approved key', facts: key({ arn: approved }), params: { allowedKeys: [approved] } },
  ],
  fail: [
    { name: 'fails without encryption', facts: { encryptedAtRest: false, encryptionKey: undefined }, message: 'plain' },
    {
      name: 'fails with a key that AWS owns if a customer key is required',
      facts: { encryptionKey: undefined },
      params: { requireCustomerKey: true },
      message: 'unapproved',
    },
    {
      name: 'fails with an AWS managed key if a customer key is required',
      facts: key({ manager: 'AWS' }),
      params: { requireCustomerKey: true },
    },
    { name: 'fails with another key than the approved ones', params: { allowedKeys: [approved] } },
    { name: 'fails with a disabled key', facts: key({ state: 'Disabled' }), message: 'unusable' },
    { name: 'fails with a deleted key', facts: { encryptionKey: { arn } }, evidence: { problem: 'does not exist' } },
  ],
});
