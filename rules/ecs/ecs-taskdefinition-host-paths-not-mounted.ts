import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

/** Returns a path of Linux or Windows with slashes, without trailing and repeated ones, and with `.` and `..` resolved. */
function normalized(path: string): string {
  const isWindows = /^[a-z]:|\\/i.test(path);
  const parts: string[] = [];
  for (const part of (isWindows ? path.toLowerCase().replaceAll('\\', '/') : path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether a mounted path is a forbidden one or contains it. A forbidden path that ends with a wildcard also forbids what it contains. */
const gives = (mounted: string, forbidden: string): boolean => {
  const [outer, inner] = [normalized(mounted), normalized(forbidden.replace(/[/\\]\*$/, ''))];
  const includesContents = /[/\\]\*$/.test(forbidden);
  return outer === '/' || inner === outer || inner.startsWith(`${outer}/`) || (includesContents && outer.startsWith(`${inner}/`));
};

export const ecsTaskdefinitionHostPathsNotMounted = defineRule({
  id: 'ecs-taskdefinition-host-paths-not-mounted',
  title: 'ECS task definitions should not mount sensitive paths of the host',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  facts: ['hostVolumes', 'usedBy'],
  params: {
    forbiddenPaths: strings(
      [
        '/',
        '/etc',
        '/etc/cron.d',
        '/etc/ecs',
        '/etc/shadow',
        '/etc/ssh',
        '/etc/sudoers.d',
        '/etc/systemd/system',
        '/home',
        '/home/ec2-user/.ssh',
        '/proc/*',
        '/root/*',
        '/run/containerd/*',
        '/run/docker.sock',
        '/sys',
        '/var/lib/docker/*',
        '/var/lib/ecs/*',
        '/var/run/containerd/*',
        '/var/run/docker.sock',
        'C:\\ProgramData\\Amazon\\ECS\\*',
        'C:\\ProgramData\\docker\\*',
        'C:\\Users',
        'C:\\Windows\\*',
        '\\\\.\\pipe\\docker_engine',
      ],
      'Paths of the host that must not be mounted, including the directories that contain them. With /* at the end, also everything in them.',
    ),
    exemptFamilies: strings([], 'Families of task definitions that may mount these paths, such as agents.'),
  },
  messages: {
    safe: 'No volume mounts a sensitive path of the host.',
    mounted: 'Volumes mount sensitive paths of the host: {{volumes}}.',
    none: 'The task definition does not mount paths of the host.',
    exempt: 'The family {{family}} may mount these paths.',
  },
  rationale:
    'With the socket of the container runtime, or with directories of the system, a container controls its host and all other containers.',
  remediation: {
    text: 'Remove the volume, or mount only the directory that the application needs.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    impact: `Agents that read the host or start containers stop working. ${revisionImpact}`,
    cli: registerRevision,
    console: revisionSteps('Under Storage, remove the volume and its mount points.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'volume {',
      '  name      = "VOLUME_NAME"',
      '  host_path = "/opt/DIRECTORY"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'Volumes:',
      '  - Name: VOLUME_NAME',
      '    Host:',
      '      SourcePath: /opt/DIRECTORY',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const mounted = facts.hostVolumes.flatMap(({ name, path }) => (path === undefined ? [] : [{ name, path }]));
    if (mounted.length === 0) return notApplicable('none');
    const sensitive = mounted.filter(({ path }) => params.forbiddenPaths.some((forbidden) => gives(path, forbidden)));
    if (sensitive.length === 0) return pass('safe');
    const family = resource.id.replace(/:\d+$/, '');
    if (params.exemptFamilies.includes(family)) return notApplicable('exempt', { family });
    return fail('mounted', { volumes: sensitive.map(({ name, path }) => `${name} (${path})`), usedBy: () => facts.usedBy });
  },
});
