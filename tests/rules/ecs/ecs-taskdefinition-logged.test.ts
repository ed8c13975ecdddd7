import { ecsTaskdefinitionLogged } from '../../../rules/ecs/ecs-taskdefinition-logged.ts';
import { container, without } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const router = { ...without('logDriver', 'router'), routesLogs: true };

testRule(ecsTaskdefinitionLogged, {
  base: { containers: [container('app')], usedBy: [] },
  pass: [
    { name: 'passes for a log driver', message: 'logged', evidence: { drivers: ['awslogs'] } },
    {
      name: 'passes for a router without logs if it is exempt',
      params: { exemptRouters: true },
      facts: { containers: [container('app', { logDriver: 'awsfirelens' }), router] },
    },
    { name: 'passes for an unknown driver', facts: { containers: [container('app', { logDriver: 'other' })] } },
  ],
  fail: [
    {
      name: 'fails for one container without logs',
      facts: { containers: [container('app'), without('logDriver', 'proxy')] },
      message: 'unlogged',
      evidence: { containers: ['proxy'] },
    },
    { name: 'fails for the driver none', facts: { containers: [container('app', { logDriver: 'none' })] } },
    { name: 'fails for a router without logs if it must have them', facts: { containers: [router] } },
  ],
});
