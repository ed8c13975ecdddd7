import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageNoSecretsInVariables = defineRule({
  id: 'apigateway-stage-no-secrets-in-variables',
  title: 'API Gateway stage variables should not contain credentials',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['variableSecrets'],
  params: { ignoredNames: strings([], 'Names of stage variables that are not credentials.') },
  messages: {
    clean: 'No credentials were found in stage variables.',
    found: 'Stage variables contain credentials: {{variables}}.',
  },
  rationale: 'Anyone who can describe the stage reads its variables, and deployment tools copy them into templates and logs.',
  remediation: {
    text: 'Store the credential in AWS Secrets Manager, let the backend read it, and rotate the exposed credential.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
    impact: 'Rotating the credential interrupts clients that still use it.',
    ...stageSnippets('op=remove,path=/variables/VARIABLE_NAME', 'On the Stage variables tab, choose Edit, remove the variable, and save.', {
      terraform: ['variables = {', '  function = "orders"', '}'],
      cloudFormation: ['Variables:', '  function: FUNCTION_NAME'],
    }),
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params }) => {
    const found = facts.variableSecrets.filter(({ variable }) => !params.ignoredNames.includes(variable));
    return found.length === 0
      ? pass('clean')
      : fail('found', { variables: found.map(({ variable, detector }) => `${variable} (${detector})`) });
  },
});
