import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { namesOf, registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionNotPrivileged = defineRule({
  id: 'ecs-taskdefinition-not-privileged',
  title: 'ECS containers should not run in privileged mode or with dangerous capabilities',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['containers', 'launchTypes', 'usedBy'],
  params: {
    forbiddenCapabilities: strings(
      ['ALL', 'DAC_READ_SEARCH', 'NET_ADMIN', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO'],
      'Linux capabilities that containers may not add, without the prefix CAP_.',
    ),
    privilegedOnly: flag(false, 'Evaluate only privileged mode.'),
  },
  messages: {
    limited: 'No container is privileged or adds a dangerous capability.',
    privileged: 'The containers {{containers}} are privileged.',
    capable: 'Containers add dangerous capabilities: {{capabilities}}.',
  },
  rationale:
    'A privileged container has the rights of root on the host, and some capabilities are almost as strong: an attacker can leave the container.',
  remediation: {
    text: 'Remove privileged and the capabilities, and add only the capability that the application needs.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    impact: `Applications that change the host, such as network plugins, can fail. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('Edit the JSON and remove privileged and linuxParameters.capabilities.add.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{',
      '  privileged      = false',
      '  linuxParameters = { capabilities = { add = [] } }',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      '    Privileged: false',
    ),
  },
  controls: {
    securityHub: ['ECS.4'],
    awsConfig: ['ecs-containers-nonprivileged'],
    prowler: ['ecs_task_definitions_no_privileged_containers'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const privileged = facts.containers.filter((container) => container.privileged);
    const usedBy = () => facts.usedBy;
    if (privileged.length > 0) return fail('privileged', { containers: namesOf(privileged), usedBy });
    if (params.privilegedOnly) return pass('limited');
    const capabilities = facts.containers.flatMap(({ name, addedCapabilities }) => {
      const dangerous = addedCapabilities.filter((capability) => params.forbiddenCapabilities.includes(capability));
      return dangerous.length === 0 ? [] : [`${name} (${dangerous.join(', ')})`];
    });
    if (capabilities.length === 0) return pass('limited');
    return fail('capable', { capabilities, usedBy }, () =>
      facts.launchTypes.length > 0 && facts.launchTypes.every((type) => type === 'FARGATE')
        ? { severity: 'low', because: 'each task on AWS Fargate has a kernel of its own' }
        : undefined,
    );
  },
});
