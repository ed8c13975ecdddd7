import type { Subnet } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk, listed, listingFrom } from '../../model/reads.ts';
import { readable } from '../by-id.ts';
import { listedAs } from '../ec2/listed.ts';
import { subnetRoutes } from './routes.ts';
import { subnets } from './sources.ts';

/** Subnets that the account can use, those that other accounts share with it included. */
export const subnetCollector = defineCollector<'AWS::EC2::Subnet', Subnet>({
  type: 'AWS::EC2::Subnet',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(subnets, (items, scope) =>
    items.flatMap((item) => listedAs('subnet', item.SubnetId, item, { ...scope, accountId: item.OwnerId ?? scope.accountId })),
  ),
  facts: {
    ownerId: listed((raw) => raw.OwnerId ?? notReported('the listing shows no owner')),
    assignsPublicIpv4: listed(
      (raw) => raw.MapPublicIpOnLaunch ?? notReported('the listing does not say whether public addresses are assigned'),
    ),
    routes: bulk(subnetRoutes, (routes, { id }) => readable(routes?.get(id)) ?? notReported('the listing does not show its route table')),
  },
});
