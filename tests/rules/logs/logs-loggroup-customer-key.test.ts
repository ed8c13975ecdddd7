import { logsLoggroupCustomerKey } from '../../../rules/logs/logs-loggroup-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/orders';

testRule(logsLoggroupCustomerKey, {
  base: { kmsKeyId: key, logClass: 'STANDARD' },
  pass: [{ name: 'passes for a key', message: 'customer', evidence: { key } }],
  fail: [{ name: 'fails with no key', facts: { kmsKeyId: undefined }, message: 'aws' }],
  notApplicable: [{ name: 'skips a group that only delivers', facts: { logClass: 'DELIVERY', kmsKeyId: undefined }, message: 'delivery' }],
});
