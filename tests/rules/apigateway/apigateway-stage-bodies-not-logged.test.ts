import { apigatewayStageBodiesNotLogged } from '../../../rules/apigateway/apigateway-stage-bodies-not-logged.ts';
import { restStage, settings } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

const traced = (path: string, logging?: string) => settings(path, { traced: true, ...(logging === undefined ? {} : { logging }) });

testRule(apigatewayStageBodiesNotLogged, {
  base: restStage(),
  resource: { id: 'api/prod' },
  pass: [
    { name: 'passes when not traced', message: 'clean' },
    { name: 'passes when data tracing is on but logging is off', facts: restStage({ methods: [traced('*/*', 'OFF')] }) },
    { name: 'passes when data tracing is on without a log level', facts: restStage({ methods: [traced('orders/GET')] }) },
  ],
  fail: [
    { name: 'fails for all methods', facts: restStage({ methods: [traced('*/*', 'INFO')] }), message: 'traced' },
    {
      name: 'fails for one method',
      facts: restStage({ methods: [settings('*/*', { logging: 'OFF' }), traced('orders/GET', 'ERROR')] }),
      evidence: { methods: ['orders/GET'] },
    },
    {
      name: 'fails for one method with the log level of the stage',
      facts: restStage({ methods: [settings('*/*', { logging: 'ERROR' }), traced('orders/GET')] }),
    },
    {
      name: 'fails for a stage that is not for debugging',
      facts: restStage({ methods: [traced('*/*', 'INFO')] }),
      params: { debugStages: ['dev'] },
    },
  ],
  notApplicable: [
    {
      name: 'skips a stage for debugging',
      facts: restStage({ methods: [traced('*/*', 'INFO')] }),
      params: { debugStages: ['prod'] },
      message: 'debug',
    },
  ],
});
