import { ecsTaskdefinitionNamespacesIsolated } from '../../../rules/ecs/ecs-taskdefinition-namespaces-isolated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNamespacesIsolated, {
  base: { usedBy: ['shop/web'] },
  pass: [
    { name: 'no modes', message: 'isolated' },
    { name: 'namespaces of the task', facts: { pidMode: 'task', ipcMode: 'none' } },
    { name: 'the IPC namespace if it is not evaluated', facts: { ipcMode: 'host' }, params: { includeIpc: false } },
  ],
  fail: [
    {
      name: 'the PID namespace of the host',
      facts: { pidMode: 'host' },
      message: 'shared',
      evidence: { namespaces: ['PID'], usedBy: ['shop/web'] },
    },
    { name: 'the IPC namespace of the host', facts: { ipcMode: 'host', operatingSystem: 'LINUX' }, evidence: { namespaces: ['IPC'] } },
    { name: 'both', facts: { pidMode: 'host', ipcMode: 'host' }, evidence: { namespaces: ['PID', 'IPC'] } },
  ],
  notApplicable: [{ name: 'Windows', facts: { pidMode: 'host', operatingSystem: 'WINDOWS_SERVER_2022_CORE' }, message: 'windows' }],
});
