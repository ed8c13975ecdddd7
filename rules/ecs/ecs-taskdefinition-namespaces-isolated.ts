import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { holdsAny } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isWindows, registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionNamespacesIsolated = defineRule({
  id: 'ecs-taskdefinition-namespaces-isolated',
  title: 'ECS task definitions should not share the PID or IPC namespace of the host',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['pidMode', 'ipcMode', 'operatingSystem', 'usedBy'],
  params: { includeIpc: flag(true, 'Also evaluate the IPC namespace.') },
  messages: {
    isolated: 'Containers do not share namespaces of the host.',
    shared: 'Containers share the {{namespaces}} namespace of the host.',
    windows: 'Windows containers do not have these namespaces.',
  },
  rationale: 'A container in the PID namespace of the host sees all processes of the host and their variables, and can end them.',
  remediation: {
    text: 'Remove pidMode and ipcMode from the task definition, or set them to task.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#other_task_definition_params',
    impact: `Monitoring agents that read processes of the host can no longer see them. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('Edit the JSON and remove pidMode and ipcMode.'),
    terraform: terraformResource('aws_ecs_task_definition', 'pid_mode = "task"', 'ipc_mode = "task"'),
    cloudFormation: cloudFormationResource('AWS::ECS::TaskDefinition', 'PidMode: task', 'IpcMode: task'),
  },
  controls: {
    securityHub: ['ECS.3'],
    awsConfig: ['ecs-task-definition-pid-mode-check'],
    prowler: ['ecs_task_definitions_host_namespace_not_shared'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const sharesPid = () => facts.pidMode === 'host';
    const sharesIpc = () => params.includeIpc && facts.ipcMode === 'host';
    if (!holdsAny(sharesPid, sharesIpc)) return pass('isolated');
    if (isWindows(facts.operatingSystem)) return notApplicable('windows');
    const namespaces = () => [...(sharesPid() ? ['PID'] : []), ...(sharesIpc() ? ['IPC'] : [])];
    return fail('shared', { namespaces, usedBy: () => facts.usedBy });
  },
});
