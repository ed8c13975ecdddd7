import { apigatewayStageTraced } from '../../../rules/apigateway/apigateway-stage-traced.ts';
import { restStage } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageTraced, {
  base: restStage(),
  pass: [{ name: 'passes when traced', message: 'enabled' }],
  fail: [{ name: 'fails when not traced', facts: restStage({ tracing: false }), message: 'disabled' }],
});
