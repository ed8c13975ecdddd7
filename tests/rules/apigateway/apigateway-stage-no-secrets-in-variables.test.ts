import { apigatewayStageNoSecretsInVariables } from '../../../rules/apigateway/apigateway-stage-no-secrets-in-variables.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageNoSecretsInVariables, {
  base: { variableSecrets: [] },
  pass: [
    { name: 'passes for none', message: 'clean' },
    {
      name: 'passes for an ignored name',
      facts: { variableSecrets: [{ variable: 'token', detector: 'named secret' }] },
      params: { ignoredNames: ['token'] },
    },
  ],
  fail: [
    {
      name: 'fails for a credential',
      facts: { variableSecrets: [{ variable: 'dbPassword', detector: 'named secret' }] },
      message: 'found',
      evidence: { variables: ['dbPassword (named secret)'] },
    },
  ],
});
