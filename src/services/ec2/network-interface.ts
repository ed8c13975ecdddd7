import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { networkInterfaces } from '../vpc/shared-reads.ts';
import { listedAs } from './listed.ts';

/** Network interfaces that the account owns. In a shared VPC, EC2 also lists those of other accounts. */
export const networkInterfaceCollector = defineCollector<'AWS::EC2::NetworkInterface', NetworkInterface>({
  type: 'AWS::EC2::NetworkInterface',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(networkInterfaces, (items, scope) =>
    items
      .filter(({ OwnerId }) => OwnerId === scope.accountId)
      .flatMap((item) => listedAs('network-interface', { id: item.NetworkInterfaceId, raw: { ...item, Tags: item.TagSet } }, scope)),
  ),
  facts: {
    sourceDestCheck: fromListing(
      (raw) => raw.SourceDestCheck ?? notReported('the listing does not contain the source and destination check'),
    ),
    requesterManaged: fromListing((raw) => raw.RequesterManaged ?? notReported('the listing does not contain the requester')),
  },
});
