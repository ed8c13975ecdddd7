import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isWindows, namesOf, registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionRootFilesystemReadonly = defineRule({
  id: 'ecs-taskdefinition-root-filesystem-readonly',
  title: 'ECS containers should have read-only root file systems',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['containers', 'operatingSystem', 'usedBy'],
  params: { exemptContainers: strings([], 'Names of containers that may have a writable root file system.') },
  messages: {
    readonly: 'The root file systems of all containers are read-only.',
    writable: 'The root file systems of {{containers}} are writable.',
    windows: 'Windows containers do not support read-only root file systems.',
  },
  rationale: 'An attacker who controls the application can install tools and change its code if the root file system is writable.',
  remediation: {
    text: 'Set readonlyRootFilesystem to true, and mount volumes for directories that the application writes to.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    impact: `Applications that write outside volumes fail, and ECS Exec needs writable directories. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('For each container, select Read only under Storage, and add volumes for writable directories.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{',
      '  readonlyRootFilesystem = true',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      '    ReadonlyRootFilesystem: true',
    ),
  },
  controls: {
    prowler: ['ecs_task_definitions_containers_readonly_access'],
    securityHub: ['ECS.5'],
    awsConfig: ['ecs-containers-readonly-access'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const writable = facts.containers.filter(({ name, readonlyRoot }) => !readonlyRoot && !params.exemptContainers.includes(name));
    if (writable.length === 0) return pass('readonly');
    if (isWindows(facts.operatingSystem)) return notApplicable('windows');
    return fail('writable', { containers: namesOf(writable), usedBy: () => facts.usedBy });
  },
});
