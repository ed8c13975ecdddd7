import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isLogged, overrides, settingsOfAll } from './shared/methods.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageExecutionLogged = defineRule({
  id: 'apigateway-stage-execution-logged',
  title: 'API Gateway REST API stages should have execution logging enabled',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['stage', 'loggingRole'],
  params: { minimumLevel: choice('ERROR', ['ERROR', 'INFO'], 'Least detailed logging level that passes.') },
  messages: {
    logged: 'Execution logging is enabled for all methods.',
    off: 'Execution logging is not enabled for all methods.',
    overridden: 'Execution logging is turned off for {{methods}}.',
    noRole: 'API Gateway does not have a role to write logs in this Region.',
    level: 'Only errors are logged.',
  },
  rationale: 'Execution logs show why requests fail and how authorizers decide. Without them, abuse and errors cannot be investigated.',
  remediation: {
    text: 'Set the logging level of all methods to ERROR or INFO, and set a CloudWatch log role for the account.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    impact: 'The change does not interrupt service. CloudWatch Logs charges for the logs.',
    ...stageSnippets(
      'op=replace,path=/*/*/logging/loglevel,value=ERROR',
      'Under Logs and tracing, choose Edit, turn on CloudWatch logs with the level Errors, and save.',
      {
        terraform: ['# aws_api_gateway_method_settings sets the logging level', 'stage_name = "prod"'],
        cloudFormation: ['MethodSettings:', "  - ResourcePath: '/*'", "    HttpMethod: '*'", '    LoggingLevel: ERROR'],
      },
    ),
  },
  controls: { securityHub: ['APIGateway.1'], awsConfig: ['api-gw-execution-logging-enabled'], cis: ['7.0:4.10'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { methods } = facts.stage;
    const all = settingsOfAll(methods);
    if (all === undefined || !isLogged(all)) return fail('off');
    const silent = overrides(methods).filter(({ logging }) => logging === 'OFF');
    if (silent.length > 0) return fail('overridden', { methods: silent.map(({ path }) => path) });
    const isCoarse = params.minimumLevel === 'INFO' && [all, ...overrides(methods)].some(({ logging }) => logging === 'ERROR');
    if (isCoarse) return fail('level');
    return facts.loggingRole === undefined ? fail('noRole') : pass('logged');
  },
});
