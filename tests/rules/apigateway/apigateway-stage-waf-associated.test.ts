import { apigatewayStageWafAssociated } from '../../../rules/apigateway/apigateway-stage-waf-associated.ts';
import { restStage } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageWafAssociated, {
  base: restStage(),
  pass: [
    { name: 'associated', message: 'associated' },
    { name: 'private and associated', facts: restStage({ endpointTypes: ['PRIVATE'] }) },
  ],
  fail: [
    { name: 'none', facts: restStage({ webAcl: undefined }), message: 'none' },
    { name: 'edge-optimized', facts: restStage({ webAcl: undefined, endpointTypes: ['EDGE'] }) },
    { name: 'missing endpoint types', facts: restStage({ webAcl: undefined, endpointTypes: [] }) },
    {
      name: 'private if those are evaluated',
      facts: restStage({ webAcl: undefined, endpointTypes: ['PRIVATE'] }),
      params: { includePrivate: true },
    },
  ],
  notApplicable: [{ name: 'private', facts: restStage({ webAcl: undefined, endpointTypes: ['PRIVATE'] }), message: 'private' }],
});
