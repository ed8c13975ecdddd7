import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayV2stageLogged = defineRule({
  id: 'apigateway-v2stage-logged',
  title: 'API Gateway HTTP and WebSocket API stages should have logging enabled',
  resourceType: 'AWS::ApiGatewayV2::Stage',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['stage'],
  params: { requireExecutionLogs: flag(true, 'Require execution logs of WebSocket APIs.') },
  messages: {
    logged: 'Logging is enabled.',
    noAccessLog: 'Access logs are not delivered.',
    noExecutionLog: 'Execution logging is not enabled for {{routes}}.',
  },
  rationale: 'Logs show who called which route. Without them, abuse can be neither detected nor investigated.',
  remediation: {
    text: 'Deliver access logs to a log group or a Firehose stream, and set the logging level of WebSocket routes to ERROR or INFO.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
    impact: 'The change does not interrupt service. The destination charges for the logs.',
    cli: 'aws apigatewayv2 update-stage --api-id API_ID --stage-name STAGE_NAME --access-log-settings DestinationArn=LOG_GROUP_ARN,Format=LOG_FORMAT',
    console:
      'Open the API in the Amazon API Gateway console, and choose Monitor, Logging.\nSelect the stage and choose Edit.\nTurn on access logging, enter the ARN of a log group, and save.',
    terraform: terraformResource(
      'aws_apigatewayv2_stage',
      'access_log_settings {',
      '  destination_arn = aws_cloudwatch_log_group.this.arn',
      '  format          = "$context.requestId"',
      '}',
    ),
    cloudFormation: cloudFormationResource('AWS::ApiGatewayV2::Stage', 'AccessLogSettings:', '  DestinationArn: LOG_GROUP_ARN'),
  },
  controls: { securityHub: ['APIGateway.9'], awsConfig: ['api-gwv2-access-logs-enabled'], cis: ['7.0:4.10'] },
  related: { securityHub: ['APIGateway.1'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { protocol, accessLog, logging } = facts.stage;
    if (accessLog === undefined) return fail('noAccessLog');
    // HTTP APIs do not have execution logs.
    if (!params.requireExecutionLogs || protocol === 'HTTP') return pass('logged');
    const routes = Object.entries({ default: 'OFF', ...logging }).filter(([, level]) => level !== 'ERROR' && level !== 'INFO');
    return routes.length > 0 ? fail('noExecutionLog', { routes: routes.map(([key]) => key) }) : pass('logged');
  },
});
