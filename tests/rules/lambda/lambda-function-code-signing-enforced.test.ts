import { lambdaFunctionCodeSigningEnforced } from '../../../rules/lambda/lambda-function-code-signing-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionCodeSigningEnforced, {
  base: { packageType: 'Zip', codeSigning: 'Enforce' },
  pass: [{ name: 'passes when enforced', message: 'enforced' }],
  fail: [
    { name: 'fails for a warning only', facts: { codeSigning: 'Warn' }, message: 'warned' },
    { name: 'fails with no configuration', facts: { codeSigning: undefined }, message: 'none' },
  ],
  notApplicable: [{ name: 'skips a container image', facts: { packageType: 'Image', codeSigning: undefined }, message: 'image' }],
});
