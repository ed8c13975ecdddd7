import { ecsTaskdefinitionRootFilesystemReadonly } from '../../../rules/ecs/ecs-taskdefinition-root-filesystem-readonly.ts';
import { container } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const writable = { containers: [container('app'), container('proxy', { readonlyRoot: false })] };

testRule(ecsTaskdefinitionRootFilesystemReadonly, {
  base: { containers: [container('app')], usedBy: [] },
  pass: [
    { name: 'passes when read-only', message: 'readonly' },
    { name: 'passes for an exempt container', facts: writable, params: { exemptContainers: ['proxy'] } },
  ],
  fail: [
    { name: 'fails for one writable container', facts: writable, message: 'writable', evidence: { containers: ['proxy'] } },
    { name: 'fails for another exempt container', facts: writable, params: { exemptContainers: ['app'] } },
  ],
  notApplicable: [{ name: 'skips Windows', facts: { ...writable, operatingSystem: 'WINDOWS_SERVER_2019_FULL' }, message: 'windows' }],
});
