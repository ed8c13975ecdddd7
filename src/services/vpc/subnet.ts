import type { Subnet } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { listedAs } from '../ec2/listed.ts';
import { subnetRoutes } from './routes.ts';
import { subnets } from './shared-reads.ts';

/** Subnets that the account can use, including those that other accounts share with it. */
export const subnetCollector = defineCollector<'AWS::EC2::Subnet', Subnet>({
  type: 'AWS::EC2::Subnet',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(subnets, (items, scope) =>
    items.flatMap((item) => listedAs('subnet', { id: item.SubnetId, raw: item }, { ...scope, accountId: item.OwnerId ?? scope.accountId })),
  ),
  facts: {
    ownerId: fromListing((raw) => raw.OwnerId ?? notReported('the listing does not contain the owner')),
    assignsPublicIpv4: fromListing(
      (raw) => raw.MapPublicIpOnLaunch ?? notReported('the listing does not contain the public address setting'),
    ),
    routes: shared(subnetRoutes, (routes, { id }) => valueOrThrow(routes?.get(id)) ?? notReported('the route table is not in the listing')),
  },
});
