import { defineRule } from '../../src/core/rule.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageAccessLogged = defineRule({
  id: 'apigateway-stage-access-logged',
  title: 'API Gateway REST API stages should have access logging enabled',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['stage'],
  messages: { logged: 'Access logs are delivered to {{destination}}.', none: 'Access logs are not delivered.' },
  rationale: 'Access logs show who called which method. Without them, abuse can be neither detected nor investigated.',
  remediation: {
    text: 'Deliver access logs to a log group or a Firehose stream, with the identity of the caller in their format.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    impact: 'The change does not interrupt service. The destination charges for the logs.',
    ...stageSnippets(
      'op=replace,path=/accessLogSettings/destinationArn,value=LOG_GROUP_ARN',
      'Under Logs and tracing, choose Edit, turn on custom access logging, enter the ARN of a log group, and save.',
      {
        terraform: [
          'access_log_settings {',
          '  destination_arn = aws_cloudwatch_log_group.this.arn',
          '  format          = jsonencode({ ip = "$context.identity.sourceIp" })',
          '}',
        ],
        cloudFormation: ['AccessLogSetting:', '  DestinationArn: LOG_GROUP_ARN'],
      },
    ),
  },
  controls: { awsConfig: ['apigateway-stage-access-logs-enabled'] },
  evaluate: (facts, { pass, fail }) => {
    const { accessLog: destination } = facts.stage;
    return destination === undefined ? fail('none') : pass('logged', { destination });
  },
});
