import { lambdaFunctionEnvironmentCustomerKey } from '../../../rules/lambda/lambda-function-environment-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/1';

testRule(lambdaFunctionEnvironmentCustomerKey, {
  base: { environment: [{ name: 'TABLE', form: 'plain' }], keyArn: key, keyManager: 'CUSTOMER' },
  pass: [{ name: 'passes for a customer managed key', message: 'own' }],
  fail: [
    {
      name: 'fails for an AWS owned key',
      facts: { keyArn: undefined, keyManager: undefined },
      message: 'managed',
      evidence: { key: 'an AWS owned key' },
    },
    { name: 'fails for an AWS managed key', facts: { keyManager: 'AWS' }, evidence: { key } },
    { name: 'fails for a deleted key', facts: { keyManager: undefined }, evidence: { key: `${key} (does not exist)` } },
  ],
  notApplicable: [{ name: 'skips with no environment variables', facts: { environment: undefined }, message: 'none' }],
});
