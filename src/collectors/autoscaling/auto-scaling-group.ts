import type { AutoScalingGroup, LaunchTemplateOverrides, TrafficSourceIdentifier } from '@aws-sdk/client-auto-scaling';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { type Plain, plain } from '../../model/plain.ts';
import { bulk, listed, listingFrom, tagsOf } from '../../model/reads.ts';
import { readable } from '../by-id.ts';
import { metadataDefaults } from '../ec2/sources.ts';
import { imagesByGroup } from './images.ts';
import { launchSourcesByGroup, missingGroups } from './launch-sources.ts';
import { autoScalingGroups, subnetsByPlace } from './sources.ts';

/** Auto Scaling groups, those that other services made included. */
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
    maxSize: listed((raw) => raw.MaxSize ?? notReported('the listing shows no maximum size')),
    zones: listed((raw) => raw.AvailabilityZones ?? notReported('the listing shows no zones')),
    instanceTypes: listed((raw) => [...new Set(overridesOf(raw).flatMap(({ InstanceType }) => InstanceType ?? []))]),
    typesByAttributes: listed((raw) => overridesOf(raw).some(({ InstanceRequirements }) => InstanceRequirements !== undefined)),
    usesSpot: listed(
      ({ MixedInstancesPolicy }) => (MixedInstancesPolicy?.InstancesDistribution?.OnDemandPercentageAboveBaseCapacity ?? 100) < 100,
    ),
    capacityRebalance: listed((raw) => raw.CapacityRebalance ?? false),
    healthChecks: listed(
      (raw) => raw.HealthCheckType?.split(',').map((type) => type.trim()) ?? notReported('the listing shows no health checks'),
    ),
    trafficSources: listed(trafficSources),
    suspendedProcesses: listed((raw) => plain(raw.SuspendedProcesses ?? [])),
    maxInstanceLifetime: listed((raw) => raw.MaxInstanceLifetime || undefined),
    launchConfiguration: listed(({ LaunchTemplate, MixedInstancesPolicy, LaunchConfigurationName }) =>
      LaunchTemplate === undefined && MixedInstancesPolicy === undefined ? LaunchConfigurationName : undefined,
    ),
    launchSources: bulk(launchSourcesByGroup, (sources, { id }) => readable(sources?.get(id)) ?? []),
    subnets: bulk(subnetsByPlace, (subnets, _group, { VPCZoneIdentifier, AvailabilityZones = [] }) => {
      const places = VPCZoneIdentifier?.split(',') ?? AvailabilityZones;
      return places
        .flatMap((place) => subnets?.get(place.trim()) ?? [])
        .map(({ SubnetId = '', MapPublicIpOnLaunch = false }) => ({ id: SubnetId, assignsPublicIpv4: MapPublicIpOnLaunch }));
    }),
    metadataDefaults: bulk(metadataDefaults, (defaults) => defaults ?? {}),
    images: bulk(imagesByGroup, (images, { id }) => readable(images?.get(id)) ?? {}),
    missingGroups: bulk(missingGroups, (missing, { id }) => readable(missing?.get(id)) ?? []),
  },
});

const overridesOf = ({ MixedInstancesPolicy }: AutoScalingGroup): readonly LaunchTemplateOverrides[] =>
  MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? [];

/** AWS lists load balancers under their older members and, for groups attached in the newer way, as traffic sources. */
function trafficSources({
  LoadBalancerNames = [],
  TargetGroupARNs = [],
  TrafficSources = [],
}: AutoScalingGroup): Plain<TrafficSourceIdentifier>[] {
  const all = [
    ...LoadBalancerNames.map((Identifier) => ({ Identifier, Type: 'elb' })),
    ...TargetGroupARNs.map((Identifier) => ({ Identifier, Type: 'elbv2' })),
    ...TrafficSources,
  ];
  return plain([...new Map(all.map((source) => [source.Identifier, source])).values()]);
}
