import { ecrRepositoryCustomerKey } from '../../../rules/ecr/ecr-repository-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/orders';
const key = (manager?: string, state?: string) => ({ encryptionKey: { arn, ...(manager && { manager }), ...(state && { state }) } });

testRule(ecrRepositoryCustomerKey, {
  base: key('CUSTOMER', 'Enabled'),
  pass: [
    { name: 'passes for a customer managed key', message: 'customer', evidence: { key: arn } },
    { name: 'passes for a key that is being updated', facts: key('CUSTOMER', 'Updating') },
  ],
  fail: [
    { name: 'fails for a key of S3', facts: { encryptionKey: undefined }, message: 's3', severity: 'medium' },
    { name: 'fails for the AWS managed key', facts: key('AWS', 'Enabled'), message: 'aws', severity: 'medium' },
    { name: 'fails for a disabled key', facts: key('CUSTOMER', 'Disabled'), message: 'unusable', severity: 'high' },
    { name: 'fails for a key that is pending deletion', facts: key('CUSTOMER', 'PendingDeletion'), message: 'unusable' },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable', evidence: { problem: 'does not exist' } },
  ],
});
