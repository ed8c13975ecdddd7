import { lambdaFunctionEnvironmentClientSideEncrypted } from '../../../rules/lambda/lambda-function-environment-client-side-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const variable = (name: string, form: 'ciphertext' | 'reference' | 'plain') => ({ name, form });

testRule(lambdaFunctionEnvironmentClientSideEncrypted, {
  base: { environment: [variable('DB_PASSWORD', 'ciphertext')] },
  pass: [
    { name: 'passes when encrypted', message: 'protected' },
    { name: 'passes for the name of a secret', facts: { environment: [variable('apiKey', 'reference'), variable('STAGE', 'plain')] } },
  ],
  fail: [
    {
      name: 'fails when not encrypted',
      facts: { environment: [variable('DB_PASSWORD', 'ciphertext'), variable('API_KEY', 'plain')] },
      message: 'plain',
      evidence: { variables: ['API_KEY'] },
    },
    {
      name: 'fails in other spellings',
      facts: { environment: [variable('clientSecret', 'plain'), variable('access-token', 'plain')] },
      evidence: { variables: ['clientSecret', 'access-token'] },
    },
    { name: 'fails for a configured name', facts: { environment: [variable('DB_PIN', 'plain')] }, params: { sensitiveNames: ['PIN'] } },
  ],
  notApplicable: [
    { name: 'skips with no variables', facts: { environment: undefined }, message: 'none' },
    { name: 'skips with no sensitive names', facts: { environment: [variable('KEY_PREFIX', 'plain'), variable('SECRET_NAME', 'plain')] } },
  ],
});
