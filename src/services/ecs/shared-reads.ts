import type { Cluster, Service } from '@aws-sdk/client-ecs';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { Tags } from '../../core/resource.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls, derivedRead } from '../../core/fact-reads.ts';
import { chunk } from '../../util/chunk.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { groupByKey } from '../shared/lookup.ts';
import { ecs } from './clients.ts';

/** The maximum of the operation (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html). */
const SERVICES_PER_CALL = 10;

/** Clusters of a Region. Settings and configurations are in the response only if requested. */
export const clusters: SharedRead<readonly Cluster[]> = {
  name: 'ecs:DescribeClusters',
  scope: 'regional',
  apiCalls: [apiCalls(ecs, 'ListClusters', 'DescribeClusters')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const found: Cluster[] = [];
    for await (const { clusterArns = [] } of aws.pages(ecs, 'ListClusters', { input: { maxResults: 100 }, token: 'nextToken' })) {
      if (clusterArns.length === 0) continue;
      const { clusters: described = [] } = await aws.call(ecs, 'DescribeClusters', {
        clusters: clusterArns,
        include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'],
      });
      found.push(...described);
    }
    return found;
  },
};

/** A service without its events, which are text for people. */
export type ListedService = Omit<Service, 'events'>;

/** Services of all clusters of a Region. */
export const services: SharedRead<readonly ListedService[]> = {
  name: 'ecs:DescribeServices',
  scope: 'regional',
  apiCalls: [...clusters.apiCalls, apiCalls(ecs, 'ListServices', 'DescribeServices')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const all = (await shared(clusters)) ?? [];
    return (await mapConcurrently(all, ({ clusterArn = '' }) => servicesOf(aws, clusterArn))).flat();
  },
};

/** Returns the services of a cluster; none if the cluster was deleted during the run. */
async function servicesOf(aws: Aws, cluster: string): Promise<readonly ListedService[]> {
  const found: ListedService[] = [];
  try {
    for await (const { serviceArns = [] } of aws.pages(ecs, 'ListServices', { input: { cluster, maxResults: 100 }, token: 'nextToken' })) {
      const answers = await mapConcurrently(chunk(serviceArns, SERVICES_PER_CALL), (some) =>
        aws.call(ecs, 'DescribeServices', { cluster, services: some, include: ['TAGS'] }),
      );
      for (const { services: described = [] } of answers)
        found.push(...described.map(({ events: _events, ...service }) => withPrimaryTaskSet(service)));
    }
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.code !== 'ClusterNotFoundException') throw error;
  }
  return found;
}

/**
 * Returns a service as its primary task set runs it: deployments with task sets do not change the service itself.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-external.html
 */
function withPrimaryTaskSet(service: ListedService): ListedService {
  const primary = (service.taskSets ?? []).find(({ status }) => status === 'PRIMARY');
  if (primary === undefined) return service;
  const { launchType, capacityProviderStrategy, platformVersion, platformFamily } = primary;
  const placement = launchType === undefined && capacityProviderStrategy === undefined ? {} : { launchType, capacityProviderStrategy };
  return {
    ...service,
    ...placement,
    taskDefinition: primary.taskDefinition ?? service.taskDefinition,
    networkConfiguration: primary.networkConfiguration ?? service.networkConfiguration,
    platformVersion: platformVersion ?? service.platformVersion,
    platformFamily: platformFamily ?? service.platformFamily,
  };
}

/** Returns the last part of an ARN: the name of a cluster or a service, or the family and revision of a task definition. */
export const nameIn = (arn: string | undefined): string => (arn ?? '').split('/').at(-1) ?? '';

/** Returns a service as `cluster/service`: names are unique only in a cluster. */
export const idOf = ({ clusterArn, serviceName, serviceArn }: ListedService): string =>
  `${nameIn(clusterArn)}/${serviceName ?? nameIn(serviceArn)}`;

/** Services by cluster ARN. */
export const servicesByCluster = derivedRead('ecs:DescribeServices by cluster', services, (items) =>
  groupByKey(items.map((service): readonly [string, ListedService] => [service.clusterArn ?? '', service])),
);

/** Services that use a task definition for themselves, a deployment or a task set, by its ARN. */
export const servicesByDefinition = derivedRead('ecs:DescribeServices by task definition', services, (items) =>
  groupByKey(
    items.flatMap((service) => {
      const { taskDefinition, deployments = [], taskSets = [] } = service;
      const used = [taskDefinition, ...[...deployments, ...taskSets].map((deployment) => deployment.taskDefinition)];
      return [...new Set(used)].flatMap((arn): readonly (readonly [string, string])[] => (arn === undefined ? [] : [[arn, idOf(service)]]));
    }),
  ),
);

/** Tags by key. */
export const tagsOfEcs = (tags: readonly { readonly key?: string | undefined; readonly value?: string | undefined }[] = []): Tags =>
  Object.fromEntries(tags.flatMap(({ key, value = '' }) => (key === undefined ? [] : [[key, value]])));
