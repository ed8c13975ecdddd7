import { lambdaFunctionTracingEnabled } from '../../../rules/lambda/lambda-function-tracing-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionTracingEnabled, {
  base: { tracing: 'Active' },
  pass: [{ name: 'active', message: 'active' }],
  fail: [
    { name: 'pass-through tracing', facts: { tracing: 'PassThrough' }, message: 'off' },
    { name: 'unknown mode', facts: { tracing: 'Sometimes' } },
  ],
});
