import { apigatewayStageWafAssociated } from '../../../rules/apigateway/apigateway-stage-waf-associated.ts';
import { restStage } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageWafAssociated, {
  base: restStage(),
  pass: [
    { name: 'passes when associated', message: 'associated' },
    { name: 'passes when private and associated', facts: restStage({ endpointTypes: ['PRIVATE'] }) },
  ],
  fail: [
    { name: 'fails for none', facts: restStage({ webAcl: undefined }), message: 'none' },
    { name: 'fails when edge-optimized', facts: restStage({ webAcl: undefined, endpointTypes: ['EDGE'] }) },
    { name: 'fails for missing endpoint types', facts: restStage({ webAcl: undefined, endpointTypes: [] }) },
    {
      name: 'fails when private if those are evaluated',
      facts: restStage({ webAcl: undefined, endpointTypes: ['PRIVATE'] }),
      params: { includePrivate: true },
    },
  ],
  notApplicable: [{ name: 'skips when private', facts: restStage({ webAcl: undefined, endpointTypes: ['PRIVATE'] }), message: 'private' }],
});
