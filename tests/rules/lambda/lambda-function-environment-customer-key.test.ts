import { lambdaFunctionEnvironmentCustomerKey } from '../../../rules/lambda/lambda-function-environment-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionEnvironmentCustomerKey, {
  base: { environment: [{ name: 'TABLE', form: 'plain' }], keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1', keyManager: 'CUSTOMER' },
  pass: [{ name: 'a key of the customer', message: 'own' }],
  fail: [
    { name: 'no key', facts: { keyArn: undefined, keyManager: undefined }, message: 'managed' },
    { name: 'a key of AWS', facts: { keyManager: 'AWS' }, message: 'managed' },
    { name: 'a key that is gone', facts: { keyManager: undefined }, message: 'missing' },
  ],
  notApplicable: [{ name: 'no variables', facts: { environment: undefined }, message: 'none' }],
});
