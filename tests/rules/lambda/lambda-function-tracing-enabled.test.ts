import { lambdaFunctionTracingEnabled } from '../../../rules/lambda/lambda-function-tracing-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionTracingEnabled, {
  base: { tracing: 'Active' },
  pass: [{ name: 'active', message: 'active' }],
  fail: [
    { name: 'as the caller wants', facts: { tracing: 'PassThrough' }, message: 'off' },
    { name: 'something new', facts: { tracing: 'Sometimes' } },
  ],
});
