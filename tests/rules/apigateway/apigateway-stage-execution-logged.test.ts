import { apigatewayStageExecutionLogged } from '../../../rules/apigateway/apigateway-stage-execution-logged.ts';
import { restStage, settings } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

const logging = (all: string | undefined, ...others: readonly (readonly [string, string])[]) =>
  restStage({
    methods: [
      settings('*/*', all === undefined ? {} : { logging: all }),
      ...others.map(([path, level]) => settings(path, { logging: level })),
    ],
  });

testRule(apigatewayStageExecutionLogged, {
  base: { ...restStage(), loggingRole: 'arn:role' },
  pass: [
    { name: 'passes for errors', message: 'logged' },
    { name: 'passes for everything if it is required', facts: logging('INFO'), params: { minimumLevel: 'INFO' } },
    { name: 'passes for another level for one method', facts: logging('ERROR', ['orders/GET', 'INFO']) },
  ],
  fail: [
    { name: 'fails with no settings', facts: restStage({ methods: [] }), message: 'off' },
    { name: 'fails when off', facts: logging('OFF'), message: 'off' },
    { name: 'fails with no level', facts: logging(undefined), message: 'off' },
    { name: 'fails for only one method', facts: restStage({ methods: [settings('orders/GET', { logging: 'INFO' })] }), message: 'off' },
    {
      name: 'fails when off for one method',
      facts: logging('INFO', ['orders/GET', 'OFF']),
      message: 'overridden',
      evidence: { methods: ['orders/GET'] },
    },
    { name: 'fails for errors if everything is required', params: { minimumLevel: 'INFO' }, message: 'level' },
    { name: 'fails with no role', facts: { loggingRole: undefined }, message: 'noRole' },
  ],
});
