import { ecsTaskdefinitionNetworkModeNotHost } from '../../../rules/ecs/ecs-taskdefinition-network-mode-not-host.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNetworkModeNotHost, {
  base: { networkMode: 'awsvpc', usedBy: [] },
  resource: { id: 'datadog-agent:12' },
  pass: [
    { name: 'awsvpc', message: 'isolated' },
    { name: 'bridge', facts: { networkMode: 'bridge' } },
    { name: 'no mode', facts: { networkMode: undefined } },
    { name: 'awsvpc if it is required', params: { requireAwsvpc: true } },
  ],
  fail: [
    { name: 'host', facts: { networkMode: 'host' }, message: 'host' },
    { name: 'host for another exempt family', facts: { networkMode: 'host' }, params: { exemptFamilies: ['datadog'] } },
    {
      name: 'no mode if awsvpc is required',
      facts: { networkMode: undefined },
      params: { requireAwsvpc: true },
      message: 'other',
      evidence: { mode: 'bridge' },
    },
  ],
  notApplicable: [
    { name: 'an exempt family', facts: { networkMode: 'host' }, params: { exemptFamilies: ['datadog-agent'] }, message: 'exempt' },
  ],
});
