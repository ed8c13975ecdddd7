import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionNetworkModeNotHost = defineRule({
  id: 'ecs-taskdefinition-network-mode-not-host',
  title: 'ECS task definitions should not use the host network mode',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['networkMode', 'usedBy'],
  params: {
    requireAwsvpc: flag(false, 'Require the network mode awsvpc, in which each task has its own security groups.'),
    exemptFamilies: strings([], 'Families of task definitions that may use the host network, such as agents.'),
  },
  messages: {
    isolated: 'Tasks do not use the network of their host.',
    host: 'Tasks use the network of their host.',
    other: 'Tasks use the network mode {{mode}}. The network mode awsvpc is required.',
    exempt: 'The family {{family}} may use the host network.',
  },
  rationale:
    'A container in the host network reaches services on the loopback interface of the host and the credentials in its instance metadata.',
  remediation: {
    text: 'Set the network mode to awsvpc, and give the service its own security groups.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    impact: `Each task then uses a network interface, and their number per instance is limited. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('Under Infrastructure requirements, set the network mode to awsvpc.'),
    terraform: terraformResource('aws_ecs_task_definition', 'network_mode = "awsvpc"'),
    cloudFormation: cloudFormationResource('AWS::ECS::TaskDefinition', 'NetworkMode: awsvpc'),
  },
  controls: {
    securityHub: ['ECS.17'],
    awsConfig: ['ecs-task-definition-network-mode-not-host', 'ecs-task-definition-user-for-host-mode-check'],
    prowler: ['ecs_task_definitions_host_networking_mode_users'],
  },
  // AWS Config requires awsvpc.
  related: { awsConfig: ['ecs-awsvpc-networking-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const mode = facts.networkMode;
    const family = resource.id.replace(/:\d+$/, '');
    if (mode !== 'host') {
      if (!params.requireAwsvpc || mode === 'awsvpc') return pass('isolated');
      return fail('other', { mode: mode ?? 'bridge', usedBy: () => facts.usedBy });
    }
    return params.exemptFamilies.includes(family) ? notApplicable('exempt', { family }) : fail('host', { usedBy: () => facts.usedBy });
  },
});
