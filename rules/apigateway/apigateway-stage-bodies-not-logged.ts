import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isLogged, settingsOfAll } from './shared/methods.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageBodiesNotLogged = defineRule({
  id: 'apigateway-stage-bodies-not-logged',
  title: 'API Gateway REST API stages should not log request and response bodies',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  facts: ['stage'],
  params: { debugStages: strings([], 'Names of stages that may log bodies, such as dev.') },
  messages: {
    clean: 'Bodies are not logged.',
    traced: 'Bodies are logged for {{methods}}.',
    debug: 'The configuration allows the stage to log bodies.',
  },
  rationale: 'Bodies and headers contain personal data and credentials. Everyone who can read the log group can then read them.',
  remediation: {
    text: 'Turn off data tracing for all methods, and delete log events with sensitive data.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    impact: 'The change does not interrupt service.',
    ...stageSnippets(
      'op=replace,path=/*/*/logging/dataTrace,value=false',
      'Under Logs and tracing, choose Edit, turn off data tracing, and save.',
      {
        terraform: ['# aws_api_gateway_method_settings turns off data_trace_enabled', 'stage_name = "prod"'],
        cloudFormation: ['MethodSettings:', "  - ResourcePath: '/*'", "    HttpMethod: '*'", '    DataTraceEnabled: false'],
      },
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const { methods } = facts.stage;
    const level = settingsOfAll(methods)?.logging;
    // Nothing is traced while execution logging is off.
    const traced = methods.filter(
      (settings) => settings.traced && isLogged(settings.logging === undefined && level !== undefined ? { logging: level } : settings),
    );
    if (traced.length === 0) return pass('clean');
    return params.debugStages.includes(resource.id.split('/')[1] ?? '')
      ? notApplicable('debug')
      : fail('traced', { methods: traced.map(({ path }) => path) });
  },
});
