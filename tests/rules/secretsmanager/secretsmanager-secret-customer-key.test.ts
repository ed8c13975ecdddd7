import { secretsmanagerSecretCustomerKey } from '../../../rules/secretsmanager/secretsmanager-secret-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/orders';
const key = (manager?: string, state?: string) => ({ encryptionKey: { arn, ...(manager && { manager }), ...(state && { state }) } });

testRule(secretsmanagerSecretCustomerKey, {
  base: key('CUSTOMER', 'Enabled'),
  pass: [{ name: 'passes for a customer managed key', message: 'customer', evidence: { key: arn } }],
  fail: [
    { name: 'fails with no key', facts: { encryptionKey: undefined }, message: 'aws', severity: 'low' },
    { name: 'fails for the AWS managed key', facts: key('AWS', 'Enabled'), message: 'managed', severity: 'low' },
    { name: 'fails for a disabled key', facts: key('CUSTOMER', 'Disabled'), message: 'unusable', severity: 'high' },
    { name: 'fails for a key that is pending deletion', facts: key('CUSTOMER', 'PendingDeletion'), message: 'unusable' },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable', evidence: { problem: 'does not exist' } },
  ],
  notApplicable: [
    { name: 'skips a secret of another service', facts: { owningService: 'rds', encryptionKey: undefined }, message: 'owned' },
  ],
});
