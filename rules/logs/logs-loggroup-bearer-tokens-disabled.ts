import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsLoggroupBearerTokensDisabled = defineRule({
  id: 'logs-loggroup-bearer-tokens-disabled',
  title: 'CloudWatch log groups should not accept bearer tokens',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['bearerTokens'],
  params: { bearerTokenLogGroups: strings([], 'Names of log groups that may accept bearer tokens.') },
  messages: {
    off: 'Only signed requests can write to the log group.',
    allowed: 'The log group accepts bearer tokens, as configured.',
    on: 'Anyone with an API key of CloudWatch Logs can write to the log group.',
  },
  rationale: 'A bearer token is a long-lived credential that works from anywhere and is easily copied.',
  remediation: {
    text: 'Write with IAM roles and turn off bearer tokens, or add the log group to bearerTokenLogGroups.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_HTTP_Endpoints.html',
    impact: 'Applications that write with a token fail at once.',
    cli: 'aws logs put-bearer-token-authentication --log-group-identifier {{id}} --no-bearer-token-authentication-enabled',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { resource: { id }, params }) => {
    if (params.bearerTokenLogGroups.includes(id)) return pass('allowed');
    return facts.bearerTokens ? fail('on') : pass('off');
  },
});
