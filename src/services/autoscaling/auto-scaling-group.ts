import type { AutoScalingGroup, LaunchTemplateOverrides, TrafficSourceIdentifier } from '@aws-sdk/client-auto-scaling';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { type AsJson, toJson } from '../../core/to-json.ts';
import { shared, fromListing, listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { metadataDefaults } from '../ec2/shared-reads.ts';
import { imagesByGroup } from './images.ts';
import { launchSourcesByGroup, missingGroups } from './launch-sources.ts';
import { autoScalingGroups, subnetsByIdOrZone } from './shared-reads.ts';

/** Auto Scaling groups, including those that other services created. */
export const autoScalingGroupCollector = defineCollector<'AWS::AutoScaling::AutoScalingGroup', AutoScalingGroup>({
  type: 'AWS::AutoScaling::AutoScalingGroup',
  service: 'autoscaling',
  scope: 'regional',
  list: listingFrom(autoScalingGroups, (items) =>
    items.flatMap((raw) =>
      raw.AutoScalingGroupName === undefined || raw.AutoScalingGroupARN === undefined
        ? []
        : [{ id: raw.AutoScalingGroupName, arn: raw.AutoScalingGroupARN, name: raw.AutoScalingGroupName, tags: tagsOf(raw.Tags), raw }],
    ),
  ),
  facts: {
    maxSize: fromListing((raw) => raw.MaxSize ?? notReported('the listing does not contain the maximum size')),
    zones: fromListing((raw) => raw.AvailabilityZones ?? notReported('the listing does not contain the zones')),
    instanceTypes: fromListing((raw) => [...new Set(overridesOf(raw).flatMap(({ InstanceType }) => InstanceType ?? []))]),
    typesByAttributes: fromListing((raw) => overridesOf(raw).some(({ InstanceRequirements }) => InstanceRequirements !== undefined)),
    usesSpot: fromListing(
      ({ MixedInstancesPolicy }) => (MixedInstancesPolicy?.InstancesDistribution?.OnDemandPercentageAboveBaseCapacity ?? 100) < 100,
    ),
    capacityRebalance: fromListing((raw) => raw.CapacityRebalance ?? false),
    healthChecks: fromListing(
      (raw) => raw.HealthCheckType?.split(',').map((type) => type.trim()) ?? notReported('the listing does not contain the health checks'),
    ),
    trafficSources: fromListing(trafficSources),
    suspendedProcesses: fromListing((raw) => toJson(raw.SuspendedProcesses ?? [])),
    maxInstanceLifetime: fromListing((raw) => raw.MaxInstanceLifetime || undefined),
    launchConfiguration: fromListing(({ LaunchTemplate, MixedInstancesPolicy, LaunchConfigurationName }) =>
      LaunchTemplate === undefined && MixedInstancesPolicy === undefined ? LaunchConfigurationName : undefined,
    ),
    launchSources: shared(launchSourcesByGroup, (sources, { id }) => valueOrThrow(sources?.get(id)) ?? []),
    subnets: shared(subnetsByIdOrZone, (subnets, _group, { VPCZoneIdentifier, AvailabilityZones = [] }) => {
      const idsOrZones = VPCZoneIdentifier?.split(',') ?? AvailabilityZones;
      return idsOrZones
        .flatMap((idOrZone) => subnets?.get(idOrZone.trim()) ?? [])
        .map(({ SubnetId = '', MapPublicIpOnLaunch = false }) => ({ id: SubnetId, assignsPublicIpv4: MapPublicIpOnLaunch }));
    }),
    metadataDefaults: shared(metadataDefaults, (defaults) => defaults ?? {}),
    images: shared(imagesByGroup, (images, { id }) => valueOrThrow(images?.get(id)) ?? {}),
    missingGroups: shared(missingGroups, (missing, { id }) => valueOrThrow(missing?.get(id)) ?? []),
  },
});

const overridesOf = ({ MixedInstancesPolicy }: AutoScalingGroup): readonly LaunchTemplateOverrides[] =>
  MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? [];

/** AWS lists load balancers in separate members and, if they were attached as traffic sources, only there. */
function trafficSources({
  LoadBalancerNames = [],
  TargetGroupARNs = [],
  TrafficSources = [],
}: AutoScalingGroup): AsJson<TrafficSourceIdentifier>[] {
  const all = [
    ...LoadBalancerNames.map((Identifier) => ({ Identifier, Type: 'elb' })),
    ...TargetGroupARNs.map((Identifier) => ({ Identifier, Type: 'elbv2' })),
    ...TrafficSources,
  ];
  return toJson([...new Map(all.map((source) => [source.Identifier, source])).values()]);
}
