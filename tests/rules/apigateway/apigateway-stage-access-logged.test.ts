import { apigatewayStageAccessLogged } from '../../../rules/apigateway/apigateway-stage-access-logged.ts';
import { restStage } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageAccessLogged, {
  base: restStage(),
  pass: [{ name: 'passes for a log group', message: 'logged', evidence: { destination: 'arn:log-group' } }],
  fail: [{ name: 'fails with no logs', facts: restStage({ accessLog: undefined }), message: 'none' }],
});
