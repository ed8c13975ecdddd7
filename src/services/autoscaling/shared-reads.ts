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

/** Subnets by ID, and default subnets by Availability Zone for groups that specify only zones. */
export const subnetsByIdOrZone = derivedRead('ec2:DescribeSubnets by ID or zone', subnets, (items) =>
  groupByKey(
    items.flatMap((item): (readonly [string, Subnet])[] => [
      [item.SubnetId ?? '', item],
      ...(item.DefaultForAz ? [[item.AvailabilityZone ?? '', item] as const] : []),
    ]),
  ),
);
