import type { CapacityProvider, Cluster, Service, Task, TaskDefinition } from '@aws-sdk/client-ecs';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** A cluster with its services; ARNs and counts are added. */
export interface ClusterSpec {
  readonly name: string;
  readonly region: string;
  readonly cluster: Partial<Cluster>;
  readonly services: readonly Partial<Service>[];
  /** Running tasks that no service started. */
  readonly tasks?: readonly Task[];
}

/** All of Amazon ECS in one account. */
export interface EcsResources {
  readonly clusters: readonly ClusterSpec[];
  /** The latest revision of each family, by Region. */
  readonly definitions: Readonly<Record<string, readonly TaskDefinition[]>>;
  readonly capacityProviders: Readonly<Record<string, readonly CapacityProvider[]>>;
}

export const ecsArn = (region: string, resource: string): string => `arn:aws:ecs:${region}:${company.accountId}:${resource}`;
const clusterArn = ({ region, name }: ClusterSpec) => ecsArn(region, `cluster/${name}`);
const last = (arn: string) => arn.split('/').at(-1) ?? arn;

const paging = ({ maxResults, nextToken }: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined }) => ({
  token: nextToken,
  max: maxResults,
  defaultMax: 100,
  invalidToken: 'InvalidParameterException',
});

export function ecsData({ clusters, definitions, capacityProviders }: EcsResources): ServiceData {
  const byRegion = Map.groupBy(clusters, ({ region }) => region);
  const clusterOf = (region: string, written = 'default'): ClusterSpec => {
    const found = byRegion.get(region)?.find(({ name }) => name === last(written));
    if (found === undefined) throw awsError('ClusterNotFoundException', 400, 'Cluster not found.');
    return found;
  };
  const serviceOf = (cluster: ClusterSpec, spec: Partial<Service>): Service => ({
    serviceArn: ecsArn(cluster.region, `service/${cluster.name}/${spec.serviceName}`),
    clusterArn: clusterArn(cluster),
    status: 'ACTIVE',
    deployments: [],
    loadBalancers: [],
    enableExecuteCommand: false,
    events: [],
    ...spec,
  });
  return service('ecs')({
    ListClusters: (input, { region }) => {
      const { items, nextToken } = page((byRegion.get(region) ?? []).map(clusterArn), paging(input));
      return { clusterArns: items, nextToken };
    },
    DescribeClusters: ({ clusters: names = [], include = [] }, { region }) => ({
      clusters: names
        .map((name) => clusterOf(region, name))
        .map((spec) => {
          const { settings = [], configuration, tags = [], ...rest } = spec.cluster;
          return {
            clusterArn: clusterArn(spec),
            clusterName: spec.name,
            status: 'ACTIVE',
            activeServicesCount: spec.services.length,
            runningTasksCount: spec.tasks?.length ?? 0,
            ...rest,
            settings: include.includes('SETTINGS') ? settings : [],
            ...(include.includes('CONFIGURATIONS') && configuration !== undefined ? { configuration } : {}),
            tags: include.includes('TAGS') ? tags : [],
          };
        }),
      failures: [],
    }),
    ListServices: (input, { region }) => {
      const cluster = clusterOf(region, input.cluster);
      const { items, nextToken } = page(
        cluster.services.map((spec) => serviceOf(cluster, spec).serviceArn ?? ''),
        paging(input),
      );
      return { serviceArns: items, nextToken };
    },
    DescribeServices: ({ cluster: name, services = [] }, { region }) => {
      const cluster = clusterOf(region, name);
      const wanted = services.map(last);
      return {
        services: cluster.services.filter(({ serviceName = '' }) => wanted.includes(serviceName)).map((spec) => serviceOf(cluster, spec)),
        failures: [],
      };
    },
    ListTasks: (input, { region }) => {
      const arns = (clusterOf(region, input.cluster).tasks ?? []).flatMap(({ taskArn }) => taskArn ?? []);
      const { items, nextToken } = page(arns, paging(input));
      return { taskArns: items, nextToken };
    },
    DescribeTasks: ({ cluster, tasks: arns = [] }, { region }) => ({
      tasks: (clusterOf(region, cluster).tasks ?? []).filter(({ taskArn = '' }) => arns.includes(taskArn)),
      failures: [],
    }),
    ListTaskDefinitionFamilies: (input, { region }) => {
      const { items, nextToken } = page(
        (definitions[region] ?? []).flatMap(({ family }) => family ?? []),
        paging(input),
      );
      return { families: items, nextToken };
    },
    DescribeTaskDefinition: ({ taskDefinition: wanted = '' }, { region }) => {
      const found = (definitions[region] ?? []).find(({ family, taskDefinitionArn }) => family === wanted || taskDefinitionArn === wanted);
      if (found === undefined) throw awsError('ClientException', 400, 'Unable to describe task definition.');
      return { taskDefinition: found, tags: [] };
    },
    DescribeCapacityProviders: (input, { region }) => {
      const own = capacityProviders[region] ?? [];
      const fargate = ['FARGATE', 'FARGATE_SPOT'].map((name) => ({
        name,
        capacityProviderArn: ecsArn(region, `capacity-provider/${name}`),
      }));
      const { items, nextToken } = page([...fargate, ...own], paging(input));
      return { capacityProviders: items, failures: [], nextToken };
    },
  });
}
