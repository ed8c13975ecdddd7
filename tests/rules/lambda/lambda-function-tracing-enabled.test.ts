import { lambdaFunctionTracingEnabled } from '../../../rules/lambda/lambda-function-tracing-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionTracingEnabled, {
  base: { tracing: 'Active' },
  pass: [{ name: 'passes when active', message: 'active' }],
  fail: [
    { name: 'fails for pass-through tracing', facts: { tracing: 'PassThrough' }, message: 'off' },
    { name: 'fails for an unknown mode', facts: { tracing: 'Sometimes' } },
  ],
});
