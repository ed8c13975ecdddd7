import type { AutoScalingGroup, LaunchConfiguration } from '@aws-sdk/client-auto-scaling';
import type { Subnet } from '@aws-sdk/client-ec2';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { autoScaling } from './clients.ts';
import { subnets } from '../vpc/shared-reads.ts';

const paged = { scope: 'regional', input: () => ({ MaxRecords: 100 }), token: 'NextToken' } as const;

export const autoScalingGroups = sharedListing(autoScaling, 'DescribeAutoScalingGroups', {
  ...paged,
  items: (output) => output.AutoScalingGroups,
  value: (items): readonly AutoScalingGroup[] => items,
});

export const launchConfigurations = sharedListing(autoScaling, 'DescribeLaunchConfigurations', {
  ...paged,
  items: (output) => output.LaunchConfigurations,
  value: (items): readonly LaunchConfiguration[] => items,
});

/** Subnets by id; and, for groups that name zones only, the default subnets by zone. */
export const subnetsByPlace = derivedRead('ec2:DescribeSubnets by place', subnets, (items) =>
  groupByKey(
    items.flatMap((item): (readonly [string, Subnet])[] => [
      [item.SubnetId ?? '', item],
      ...(item.DefaultForAz ? [[item.AvailabilityZone ?? '', item] as const] : []),
    ]),
  ),
);
