import type { LoadBalancer, TaskSet } from '@aws-sdk/client-ecs';
import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import { pathsByTarget } from '../elb/paths.ts';
import { pathsOfPublicEndpoints } from '../elb/public-endpoint-paths.ts';
import { targetGroups } from '../elb/shared-reads.ts';
import { blocksOf } from '../vpc/prefix-lists.ts';
import { valuesById } from '../shared/lookup.ts';
import { definitions } from './definitions.ts';
import type { FargatePlatform } from './facts.ts';
import { groupIdsOf, groups, networkFacts } from './network.ts';
import { idOf, type ListedService, services, tagsOfEcs } from './shared-reads.ts';

/** Services of all clusters. */
export const serviceCollector = defineCollector<'AWS::ECS::Service', ListedService>({
  type: 'AWS::ECS::Service',
  service: 'ecs',
  scope: 'regional',
  list: listingFrom(services, (items) =>
    items.flatMap((raw) => (raw.serviceArn === undefined ? [] : [{ id: idOf(raw), arn: raw.serviceArn, tags: tagsOfEcs(raw.tags), raw }])),
  ),
  facts: {
    ...networkFacts,
    fargate: fromListing(fargateOf),
    containerPorts: shared(definitions, (found, _resource, { taskDefinition }) => found?.byArn.get(taskDefinition ?? '')?.ports),
    networkLoadBalancerPorts: shared(targetGroups, (groups, _resource, raw) => networkLoadBalancerPorts(raw, groups ?? [])),
    loadBalancerPaths: shared(pathsByTarget, (paths, _resource, raw) => pathsTo(raw, paths)),
    publicEndpointPaths: shared(pathsOfPublicEndpoints, (paths, _resource, raw) => pathsTo(raw, paths)),
    groupRules: shared(groups, (found, _resource, raw) => valuesById(found?.rules, groupIdsOf(raw, found))),
    prefixLists: shared(groups, (found, _resource, raw) => blocksOf(found?.lists, groupIdsOf(raw, found))),
  },
});

/** Task sets of services with an external deployment controller. */
export const taskSetCollector = defineCollector<'AWS::ECS::TaskSet', TaskSet>({
  type: 'AWS::ECS::TaskSet',
  service: 'ecs',
  scope: 'regional',
  list: listingFrom(services, (items) =>
    items.flatMap((service) =>
      (service.taskSets ?? []).flatMap((raw) =>
        raw.id === undefined || raw.taskSetArn === undefined
          ? []
          : [{ id: `${idOf(service)}/${raw.id}`, arn: raw.taskSetArn, tags: tagsOfEcs(raw.tags), raw }],
      ),
    ),
  ),
  facts: networkFacts,
});

/** Returns the load balancers of a service and its task sets. */
const loadBalancersOf = (service: ListedService): readonly LoadBalancer[] =>
  [service, ...(service.taskSets ?? [])].flatMap(({ loadBalancers }) => loadBalancers ?? []);

/** Returns container ports in target groups with a protocol of Network Load Balancers. */
function networkLoadBalancerPorts(service: ListedService, groups: readonly TargetGroup[]): readonly number[] {
  const http = new Set(
    groups.filter(({ Protocol }) => Protocol === 'HTTP' || Protocol === 'HTTPS').map(({ TargetGroupArn }) => TargetGroupArn),
  );
  const ports = loadBalancersOf(service).flatMap(({ targetGroupArn, containerPort }) =>
    http.has(targetGroupArn) ? [] : (containerPort ?? []),
  );
  return [...new Set(ports)];
}

/**
 * Returns paths to the tasks of a service. ECS registers them with the container port, whatever the port of the target group is. Endpoints of
 * API Gateway find tasks also in AWS Cloud Map.
 */
function pathsTo(service: ListedService, paths: ReadonlyMap<string, readonly LoadBalancerPath[]> | undefined): readonly LoadBalancerPath[] {
  const registries = [service, ...(service.taskSets ?? [])].flatMap(({ serviceRegistries }) => serviceRegistries ?? []);
  const used = [
    ...loadBalancersOf(service).flatMap(({ targetGroupArn, containerPort: port, advancedConfiguration }) =>
      [targetGroupArn, advancedConfiguration?.alternateTargetGroupArn].map((arn) => ({ arn, port })),
    ),
    ...registries.map(({ registryArn: arn, port, containerPort }) => ({ arn, port: port ?? containerPort })),
  ];
  // A service and its task sets can name the same target group.
  const unique = new Map(used.map((item) => [`${item.arn} ${item.port}`, item]));
  return [...unique.values()].flatMap(({ arn = '', port }) =>
    (paths?.get(arn) ?? []).map((path) => ({ ...path, targetPort: port ?? path.targetPort })),
  );
}

/** Returns the Fargate platform of a service; a capacity provider strategy takes the place of the launch type. */
function fargateOf(service: ListedService): FargatePlatform | undefined {
  const { launchType, capacityProviderStrategy = [], platformVersion, platformFamily } = service;
  const providers = capacityProviderStrategy.map(({ capacityProvider }) => capacityProvider);
  const isFargate = launchType === 'FARGATE' || providers.includes('FARGATE') || providers.includes('FARGATE_SPOT');
  return isFargate ? { version: platformVersion ?? 'LATEST', family: platformFamily ?? 'LINUX' } : undefined;
}
