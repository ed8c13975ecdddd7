import { lambdaFunctionEnvironmentClientSideEncrypted } from '../../../rules/lambda/lambda-function-environment-client-side-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const variable = (name: string, form: 'ciphertext' | 'reference' | 'plain') => ({ name, form });

testRule(lambdaFunctionEnvironmentClientSideEncrypted, {
  base: { environment: [variable('DB_PASSWORD', 'ciphertext')] },
  pass: [
    { name: 'encrypted', message: 'protected' },
    { name: 'the name of a secret', facts: { environment: [variable('apiKey', 'reference'), variable('STAGE', 'plain')] } },
  ],
  fail: [
    {
      name: 'not encrypted',
      facts: { environment: [variable('DB_PASSWORD', 'ciphertext'), variable('API_KEY', 'plain')] },
      message: 'plain',
      evidence: { variables: ['API_KEY'] },
    },
    {
      name: 'in other spellings',
      facts: { environment: [variable('clientSecret', 'plain'), variable('access-token', 'plain')] },
      evidence: { variables: ['clientSecret', 'access-token'] },
    },
    { name: 'a configured name', facts: { environment: [variable('DB_PIN', 'plain')] }, params: { sensitiveNames: ['PIN'] } },
  ],
  notApplicable: [
    { name: 'no variables', facts: { environment: undefined }, message: 'none' },
    { name: 'no sensitive names', facts: { environment: [variable('KEY_PREFIX', 'plain'), variable('SECRET_NAME', 'plain')] } },
  ],
});
