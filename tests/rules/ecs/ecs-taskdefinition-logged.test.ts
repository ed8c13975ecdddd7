import { ecsTaskdefinitionLogged } from '../../../rules/ecs/ecs-taskdefinition-logged.ts';
import { container, without } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const router = { ...without('logDriver', 'router'), routesLogs: true };

testRule(ecsTaskdefinitionLogged, {
  base: { containers: [container('app')], usedBy: [] },
  pass: [
    { name: 'a log driver', message: 'logged', evidence: { drivers: ['awslogs'] } },
    {
      name: 'a router without logs if it is exempt',
      params: { exemptRouters: true },
      facts: { containers: [container('app', { logDriver: 'awsfirelens' }), router] },
    },
    { name: 'an unknown driver', facts: { containers: [container('app', { logDriver: 'other' })] } },
  ],
  fail: [
    {
      name: 'one container without logs',
      facts: { containers: [container('app'), without('logDriver', 'proxy')] },
      message: 'unlogged',
      evidence: { containers: ['proxy'] },
    },
    { name: 'the driver none', facts: { containers: [container('app', { logDriver: 'none' })] } },
    { name: 'a router without logs if it must have them', facts: { containers: [router] } },
  ],
});
