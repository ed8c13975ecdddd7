import type { ContainerDefinition, Task, TaskDefinition, Volume } from '@aws-sdk/client-ecs';
import type { Aws, SharedRead, SharedReads } from '../../core/collector.ts';
import type { Tags } from '../../core/resource.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import type { ContainerPorts, EfsVolume, HostVolume, TaskContainer, TaskSecret } from './facts.ts';
import { ecs } from './clients.ts';
import { secretsIn, secretsInVolume } from './secrets.ts';
import { nameIn, servicesByDefinition, tagsOfEcs } from './shared-reads.ts';
import { standaloneTasks } from './standalone-tasks.ts';

/** Families that are described: each takes one call. */
const MAX_FAMILIES = 10_000;

/** A task definition without the values of variables and commands, which can contain secrets. */
export interface DescribedDefinition {
  readonly arn: string;
  readonly tags: Tags;
  readonly containers: readonly TaskContainer[];
  readonly launchTypes: readonly string[];
  readonly operatingSystem: string | undefined;
  readonly networkMode: string | undefined;
  readonly pidMode: string | undefined;
  readonly ipcMode: string | undefined;
  readonly hostVolumes: readonly HostVolume[];
  readonly efsVolumes: readonly EfsVolume[];
  readonly taskRoleArn: string | undefined;
  readonly executionRoleArn: string | undefined;
  readonly ports: readonly ContainerPorts[];
  readonly secrets: readonly TaskSecret[];
}

/** Task definitions of a Region by ARN. */
export interface Definitions {
  readonly byArn: ReadonlyMap<string, DescribedDefinition>;
  /** Services and standalone tasks by ARN of the definition that they use. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
  /** Set if there are more families than are described. */
  readonly limit?: number;
  /** Why standalone tasks could not be read. */
  readonly unread?: ReadFailure;
}

/** The latest active revision of each family, and other revisions that services and standalone tasks use. Accounts can have tens of thousands of old ones. */
export const definitions: SharedRead<Definitions> = {
  name: 'ecs:DescribeTaskDefinition',
  scope: 'regional',
  apiCalls: [
    ...servicesByDefinition.apiCalls,
    ...standaloneTasks.apiCalls,
    apiCalls(ecs, 'ListTaskDefinitionFamilies', 'DescribeTaskDefinition'),
  ],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const names: string[] = [];
    const input = { status: 'ACTIVE', maxResults: 100 } as const;
    for await (const { families = [] } of aws.pages(ecs, 'ListTaskDefinitionFamilies', { input, token: 'nextToken' })) {
      names.push(...families);
      if (names.length > MAX_FAMILIES) break;
    }
    const latest = await mapConcurrently(names.slice(0, MAX_FAMILIES), (family) => describe(aws, family));
    const byArn = new Map(latest.flatMap((definition) => (definition === undefined ? [] : [[definition.arn, definition]])));
    const tasks = await tasksOrFailure(shared);
    const usedBy = new Map((await shared(servicesByDefinition)) ?? []);
    for (const { taskDefinitionArn: arn, clusterArn } of tasks instanceof ReadFailure ? [] : tasks) {
      if (arn !== undefined) usedBy.set(arn, [...new Set([...(usedBy.get(arn) ?? []), `standalone tasks in ${nameIn(clusterArn)}`])]);
    }
    const others = await mapConcurrently(
      [...usedBy.keys()].filter((arn) => !byArn.has(arn)),
      (arn) => describe(aws, arn),
    );
    for (const definition of others) if (definition !== undefined) byArn.set(definition.arn, definition);
    return {
      byArn,
      usedBy,
      ...(names.length > MAX_FAMILIES ? { limit: MAX_FAMILIES } : {}),
      ...(tasks instanceof ReadFailure ? { unread: tasks } : {}),
    };
  },
};

/** Returns standalone tasks, or why they could not be read: the definitions of families and services are evaluated anyway. */
async function tasksOrFailure(shared: SharedReads): Promise<readonly Task[] | ReadFailure> {
  try {
    return (await shared(standaloneTasks)) ?? [];
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}

/** Returns the latest active revision of a family, or a revision by its ARN; `undefined`: it was deleted during the run. */
async function describe(aws: Aws, taskDefinition: string): Promise<DescribedDefinition | undefined> {
  try {
    const { taskDefinition: found, tags } = await aws.call(ecs, 'DescribeTaskDefinition', { taskDefinition, include: ['TAGS'] });
    return found?.taskDefinitionArn === undefined ? undefined : definitionOf(found, found.taskDefinitionArn, tagsOfEcs(tags));
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'ClientException') return undefined;
    throw error;
  }
}

function definitionOf(definition: TaskDefinition, arn: string, tags: Tags): DescribedDefinition {
  const { containerDefinitions: containers = [], volumes = [], runtimePlatform } = definition;
  const mounted = new Set(containers.flatMap(({ mountPoints = [] }) => mountPoints.map(({ sourceVolume }) => sourceVolume)));
  const { networkMode, pidMode, ipcMode, taskRoleArn, executionRoleArn } = definition;
  return {
    arn,
    tags,
    containers: containers.map(containerOf),
    launchTypes: definition.requiresCompatibilities ?? [],
    operatingSystem: runtimePlatform?.operatingSystemFamily,
    networkMode,
    pidMode,
    ipcMode,
    hostVolumes: volumes.filter(({ name }) => mounted.has(name)).flatMap(hostVolume),
    efsVolumes: volumes.flatMap(efsVolume),
    taskRoleArn,
    executionRoleArn,
    ports: containers.flatMap(portsOf),
    secrets: [...containers.flatMap(secretsIn), ...volumes.flatMap(secretsInVolume)],
  };
}

function containerOf(container: ContainerDefinition): TaskContainer {
  const { name = '', image = '', user, privileged, readonlyRootFilesystem, linuxParameters, logConfiguration } = container;
  const added = linuxParameters?.capabilities?.add ?? [];
  return {
    name,
    image,
    ...(user ? { user } : {}),
    privileged: privileged === true,
    readonlyRoot: readonlyRootFilesystem === true,
    addedCapabilities: added.map((capability) => capability.toUpperCase().replace(/^CAP_/, '')),
    ...(logConfiguration?.logDriver === undefined ? {} : { logDriver: logConfiguration.logDriver }),
    routesLogs: container.firelensConfiguration !== undefined,
  };
}

const hostVolume = ({ name = '', host }: Volume): readonly HostVolume[] =>
  host === undefined ? [] : [{ name, ...(host.sourcePath ? { path: host.sourcePath } : {}) }];

const efsVolume = ({ name = '', efsVolumeConfiguration: efs }: Volume): readonly EfsVolume[] =>
  efs === undefined ? [] : [{ name, encryptedInTransit: efs.transitEncryption === 'ENABLED' }];

function portsOf({ portMappings = [] }: ContainerDefinition): readonly ContainerPorts[] {
  return portMappings.flatMap(({ containerPort, containerPortRange, protocol = 'tcp' }) => {
    const [from, to = from] = containerPortRange?.split('-').map(Number) ?? [containerPort];
    return from === undefined || to === undefined ? [] : [{ protocol, from, to }];
  });
}
