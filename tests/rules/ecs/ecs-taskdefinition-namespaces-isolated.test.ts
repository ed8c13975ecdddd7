import { ecsTaskdefinitionNamespacesIsolated } from '../../../rules/ecs/ecs-taskdefinition-namespaces-isolated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNamespacesIsolated, {
  base: { usedBy: ['shop/web'] },
  pass: [
    { name: 'passes with no modes', message: 'isolated' },
    { name: 'passes for namespaces of the task', facts: { pidMode: 'task', ipcMode: 'none' } },
    { name: 'passes for the IPC namespace if it is not evaluated', facts: { ipcMode: 'host' }, params: { includeIpc: false } },
  ],
  fail: [
    {
      name: 'fails for the PID namespace of the host',
      facts: { pidMode: 'host' },
      message: 'shared',
      evidence: { namespaces: ['PID'], usedBy: ['shop/web'] },
    },
    {
      name: 'fails for the IPC namespace of the host',
      facts: { ipcMode: 'host', operatingSystem: 'LINUX' },
      evidence: { namespaces: ['IPC'] },
    },
    { name: 'fails for both', facts: { pidMode: 'host', ipcMode: 'host' }, evidence: { namespaces: ['PID', 'IPC'] } },
  ],
  notApplicable: [{ name: 'skips Windows', facts: { pidMode: 'host', operatingSystem: 'WINDOWS_SERVER_2022_CORE' }, message: 'windows' }],
});
