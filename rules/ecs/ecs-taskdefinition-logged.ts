import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { namesOf, registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionLogged = defineRule({
  id: 'ecs-taskdefinition-logged',
  title: 'ECS task definitions should have logging enabled for every container',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['containers', 'usedBy'],
  params: { exemptRouters: flag(false, 'Do not require logs of the container that routes the logs of the others (FireLens).') },
  messages: {
    logged: 'All containers have a log driver: {{drivers}}.',
    unlogged: 'The containers {{containers}} do not have a log driver.',
  },
  rationale: 'The output of a container without a log driver is lost when the task ends, and with it the traces of an attack.',
  remediation: {
    text: 'Add a log configuration to each container, such as awslogs.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    impact: `CloudWatch charges for logs. The execution role needs permission to write them. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('For each container, turn on Use log collection.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{',
      '  logConfiguration = {',
      '    logDriver = "awslogs"',
      '    options   = { "awslogs-group" = "LOG_GROUP_NAME", "awslogs-region" = "{{region}}", "awslogs-stream-prefix" = "ecs" }',
      '  }',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      '    LogConfiguration:',
      '      LogDriver: awslogs',
      '      Options:',
      '        awslogs-group: LOG_GROUP_NAME',
      "        awslogs-region: '{{region}}'",
      '        awslogs-stream-prefix: ecs',
    ),
  },
  controls: {
    securityHub: ['ECS.9'],
    awsConfig: ['ecs-task-definition-log-configuration'],
    prowler: ['ecs_task_definitions_logging_enabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const expected = facts.containers.filter(({ routesLogs }) => !(routesLogs && params.exemptRouters));
    const unlogged = expected.filter(({ logDriver }) => logDriver === undefined || logDriver === 'none');
    if (unlogged.length > 0) return fail('unlogged', { containers: namesOf(unlogged), usedBy: () => facts.usedBy });
    return pass('logged', { drivers: [...new Set(expected.map(({ logDriver }) => logDriver))] as readonly string[] });
  },
});
