import { ecsTaskdefinitionNetworkModeNotHost } from '../../../rules/ecs/ecs-taskdefinition-network-mode-not-host.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNetworkModeNotHost, {
  base: { networkMode: 'awsvpc', usedBy: [] },
  resource: { id: 'datadog-agent:12' },
  pass: [
    { name: 'passes for awsvpc', message: 'isolated' },
    { name: 'passes for the network mode bridge', facts: { networkMode: 'bridge' } },
    { name: 'passes with no mode', facts: { networkMode: undefined } },
    { name: 'passes for awsvpc if it is required', params: { requireAwsvpc: true } },
  ],
  fail: [
    { name: 'fails for the network mode host', facts: { networkMode: 'host' }, message: 'host' },
    {
      name: 'fails for the network mode host when another family is exempt',
      facts: { networkMode: 'host' },
      params: { exemptFamilies: ['datadog'] },
    },
    {
      name: 'fails with no mode if awsvpc is required',
      facts: { networkMode: undefined },
      params: { requireAwsvpc: true },
      message: 'other',
      evidence: { mode: 'bridge' },
    },
  ],
  notApplicable: [
    { name: 'skips an exempt family', facts: { networkMode: 'host' }, params: { exemptFamilies: ['datadog-agent'] }, message: 'exempt' },
  ],
});
