import type { ClusterSubnetGroup } from '@aws-sdk/client-redshift';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { subnetGroups } from './shared-reads.ts';

/** Subnet groups of provisioned clusters. */
export const subnetGroupCollector = defineCollector<'AWS::Redshift::ClusterSubnetGroup', ClusterSubnetGroup>({
  type: 'AWS::Redshift::ClusterSubnetGroup',
  service: 'redshift',
  scope: 'regional',
  list: listingFrom(subnetGroups, (items, { partition, region, accountId }) =>
    items.flatMap((raw) => {
      const { ClusterSubnetGroupName: id } = raw;
      if (id === undefined) return [];
      return [{ id, arn: `arn:${partition}:redshift:${region}:${accountId}:subnetgroup:${id}`, tags: tagsOf(raw.Tags), raw }];
    }),
  ),
  facts: {
    zones: fromListing(({ Subnets = [] }) => {
      const zones = Subnets.flatMap(({ SubnetAvailabilityZone: zone }) => zone?.Name ?? []);
      return zones.length < Subnets.length || zones.length === 0
        ? notReported('AWS did not return the Availability Zones of all subnets')
        : [...new Set(zones)].sort();
    }),
  },
});
