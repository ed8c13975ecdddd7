import { defineRule } from '../../src/core/rule.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageTraced = defineRule({
  id: 'apigateway-stage-traced',
  title: 'API Gateway REST API stages should have AWS X-Ray tracing enabled',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['stage'],
  messages: { enabled: 'Tracing is enabled.', disabled: 'Tracing is not enabled.' },
  rationale: 'Traces show which part of an API is slow or fails.',
  remediation: {
    text: 'Turn on X-Ray tracing for the stage.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html',
    impact: 'The change does not interrupt service. AWS X-Ray charges for traces.',
    ...stageSnippets(
      'op=replace,path=/tracingEnabled,value=true',
      'Under Logs and tracing, choose Edit, turn on X-Ray tracing, and save.',
      { terraform: ['xray_tracing_enabled = true'], cloudFormation: ['TracingEnabled: true'] },
    ),
  },
  controls: { securityHub: ['APIGateway.3'], awsConfig: ['api-gw-xray-enabled'] },
  evaluate: (facts, { pass, fail }) => (facts.stage.tracing ? pass('enabled') : fail('disabled')),
});
