import { lambdaFunctionNoSecretsInEnvironment } from '../../../rules/lambda/lambda-function-no-secrets-in-environment.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionNoSecretsInEnvironment, {
  base: { environmentSecrets: [], publishedSecrets: {} },
  pass: [
    { name: 'passes for clean', message: 'clean' },
    { name: 'passes with no variables', facts: { environmentSecrets: undefined } },
    { name: 'passes for clean versions', facts: { publishedSecrets: { 7: [] } } },
  ],
  fail: [
    {
      name: 'fails for a password',
      facts: { environmentSecrets: [{ variable: 'DB_PASSWORD', detector: 'password or token' }] },
      message: 'found',
      evidence: { found: ['DB_PASSWORD (password or token)'] },
    },
    {
      name: 'fails for a key in a version behind an alias',
      facts: { publishedSecrets: { 7: [{ variable: 'AWS', detector: 'AWS access key' }] } },
      evidence: { found: ['AWS of version 7 (AWS access key)'] },
    },
  ],
});
