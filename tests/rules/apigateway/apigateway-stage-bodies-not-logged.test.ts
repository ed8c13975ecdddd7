import { apigatewayStageBodiesNotLogged } from '../../../rules/apigateway/apigateway-stage-bodies-not-logged.ts';
import { restStage, settings } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

const traced = (path: string, logging?: string) => settings(path, { traced: true, ...(logging === undefined ? {} : { logging }) });

testRule(apigatewayStageBodiesNotLogged, {
  base: restStage(),
  resource: { id: 'api/prod' },
  pass: [
    { name: 'not traced', message: 'clean' },
    { name: 'traced while nothing is logged', facts: restStage({ methods: [traced('*/*', 'OFF')] }) },
    { name: 'traced without any level', facts: restStage({ methods: [traced('orders/GET')] }) },
  ],
  fail: [
    { name: 'all methods', facts: restStage({ methods: [traced('*/*', 'INFO')] }), message: 'traced' },
    {
      name: 'one method',
      facts: restStage({ methods: [settings('*/*', { logging: 'OFF' }), traced('orders/GET', 'ERROR')] }),
      evidence: { methods: ['orders/GET'] },
    },
    {
      name: 'one method with the level of all',
      facts: restStage({ methods: [settings('*/*', { logging: 'ERROR' }), traced('orders/GET')] }),
    },
    {
      name: 'another stage than those for debugging',
      facts: restStage({ methods: [traced('*/*', 'INFO')] }),
      params: { debugStages: ['dev'] },
    },
  ],
  notApplicable: [
    {
      name: 'a stage for debugging',
      facts: restStage({ methods: [traced('*/*', 'INFO')] }),
      params: { debugStages: ['prod'] },
      message: 'debug',
    },
  ],
});
