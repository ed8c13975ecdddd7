import { lambdaFunctionCodeSigningEnforced } from '../../../rules/lambda/lambda-function-code-signing-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionCodeSigningEnforced, {
  base: { packageType: 'Zip', codeSigning: 'Enforce' },
  pass: [{ name: 'enforced', message: 'enforced' }],
  fail: [
    { name: 'a warning only', facts: { codeSigning: 'Warn' }, message: 'warned' },
    { name: 'no configuration', facts: { codeSigning: undefined }, message: 'none' },
  ],
  notApplicable: [{ name: 'container image', facts: { packageType: 'Image', codeSigning: undefined }, message: 'image' }],
});
