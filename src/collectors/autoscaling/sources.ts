import type { AutoScalingGroup, LaunchConfiguration } from '@aws-sdk/client-auto-scaling';
import type { Subnet } from '@aws-sdk/client-ec2';
import { derivedSource, listingSource } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { autoScaling } from '../sdk/services.ts';
import { subnets } from '../vpc/sources.ts';

const paged = { scope: 'regional', input: () => ({ MaxRecords: 100 }), token: 'NextToken' } as const;

export const autoScalingGroups = listingSource(autoScaling, 'DescribeAutoScalingGroups', {
  ...paged,
  items: (output) => output.AutoScalingGroups,
  value: (items): readonly AutoScalingGroup[] => items,
});

export const launchConfigurations = listingSource(autoScaling, 'DescribeLaunchConfigurations', {
  ...paged,
  items: (output) => output.LaunchConfigurations,
  value: (items): readonly LaunchConfiguration[] => items,
});

/** Subnets by id; and, for groups that name zones only, the default subnets by zone. */
export const subnetsByPlace = derivedSource('ec2:DescribeSubnets by place', subnets, (items) =>
  gathered(
    items.flatMap((item): (readonly [string, Subnet])[] => [
      [item.SubnetId ?? '', item],
      ...(item.DefaultForAz ? [[item.AvailabilityZone ?? '', item] as const] : []),
    ]),
  ),
);
