import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isWindows, namesOf, registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

/** The part of `user`, `uid`, `user:group` or `uid:gid` before the group; empty: the image decides. */
const nameOf = (user = ''): string => user.split(':', 1)[0] ?? '';

/** Whether a user is root or an administrator of Windows, with or without a domain. */
const isAdministrator = (user: string | undefined, windows: boolean): boolean =>
  windows ? /^(?:.*\\)?(?:containeradministrator|administrator|system)$/i.test(user ?? '') : /^(?:root|[+-]?0+)$/.test(nameOf(user));

export const ecsTaskdefinitionUserNotRoot = defineRule({
  id: 'ecs-taskdefinition-user-not-root',
  title: 'ECS containers should run as a user that is not root or administrator',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  facts: ['containers', 'operatingSystem', 'usedBy'],
  params: { acceptImageUser: flag(false, 'Do not evaluate containers without a user, which run as the user of their image.') },
  messages: {
    limited: 'No container runs as root or administrator.',
    administrator: 'The containers {{containers}} run as root or administrator.',
    unset: 'The containers {{containers}} do not set a user. They run as root unless the image sets another user.',
    image: 'The images of the containers {{containers}} determine the user.',
  },
  rationale:
    'A process that runs as root in a container needs only one flaw in the kernel or the container runtime to become root on the host.',
  remediation: {
    text: 'Set user to an ID other than 0, and give that user access to the files that the application needs.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    impact: `Applications that listen on ports below 1024 or write files that root owns can fail. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('Edit the JSON and set user for each container, such as 1000:1000.'),
    terraform: terraformResource('aws_ecs_task_definition', 'container_definitions = jsonencode([{', '  user = "1000:1000"', '}])'),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      "    User: '1000:1000'",
    ),
  },
  controls: {
    securityHub: ['ECS.20', 'ECS.21'],
    awsConfig: [
      'ecs-task-definition-linux-user-non-root',
      'ecs-task-definition-nonroot-user',
      'ecs-task-definition-windows-user-non-admin',
    ],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const usedBy = () => facts.usedBy;
    const unset = facts.containers.filter(({ user }) => nameOf(user) === '');
    if (unset.length > 0 && !params.acceptImageUser) return fail('unset', { containers: namesOf(unset), usedBy });
    const root = facts.containers.filter(({ user }) => {
      const [onLinux, onWindows] = [isAdministrator(user, false), isAdministrator(user, true)];
      return onLinux === onWindows ? onLinux : isWindows(facts.operatingSystem) === onWindows;
    });
    if (root.length > 0) return fail('administrator', { containers: namesOf(root), usedBy });
    return unset.length > 0 ? notApplicable('image', { containers: namesOf(unset) }) : pass('limited');
  },
});
