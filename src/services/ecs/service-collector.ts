import type { TaskSet } from '@aws-sdk/client-ecs';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import { pathsByTarget } from '../elb/paths.ts';
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
    loadBalancerPorts: fromListing(({ loadBalancers = [] }) => loadBalancers.flatMap(({ containerPort }) => containerPort ?? [])),
    loadBalancerPaths: shared(pathsByTarget, (paths, _resource, raw) => pathsTo(raw, paths)),
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

/** Returns paths to the tasks of a service. ECS registers them with the container port, whatever the port of the target group is. */
function pathsTo(service: ListedService, paths: ReadonlyMap<string, readonly LoadBalancerPath[]> | undefined): readonly LoadBalancerPath[] {
  const used = [service, ...(service.taskSets ?? [])].flatMap(({ loadBalancers }) => loadBalancers ?? []);
  return used.flatMap(({ targetGroupArn, containerPort, advancedConfiguration }) =>
    [targetGroupArn, advancedConfiguration?.alternateTargetGroupArn]
      .flatMap((arn) => paths?.get(arn ?? '') ?? [])
      .map((path) => ({ ...path, targetPort: containerPort ?? path.targetPort })),
  );
}

/** Returns the Fargate platform of a service; a capacity provider strategy takes the place of the launch type. */
function fargateOf(service: ListedService): FargatePlatform | undefined {
  const { launchType, capacityProviderStrategy = [], platformVersion, platformFamily } = service;
  const providers = capacityProviderStrategy.map(({ capacityProvider }) => capacityProvider);
  const isFargate = launchType === 'FARGATE' || providers.includes('FARGATE') || providers.includes('FARGATE_SPOT');
  return isFargate ? { version: platformVersion ?? 'LATEST', family: platformFamily ?? 'LINUX' } : undefined;
}
