import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { listed, listingFrom } from '../../model/reads.ts';
import { networkInterfaces } from '../vpc/sources.ts';
import { listedAs } from './listed.ts';

/** Network interfaces that the account owns; in a shared VPC EC2 also shows those of other accounts. */
export const networkInterfaceCollector = defineCollector<'AWS::EC2::NetworkInterface', NetworkInterface>({
  type: 'AWS::EC2::NetworkInterface',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(networkInterfaces, (items, scope) =>
    items
      .filter(({ OwnerId }) => OwnerId === scope.accountId)
      .flatMap((item) => listedAs('network-interface', item.NetworkInterfaceId, { ...item, Tags: item.TagSet }, scope)),
  ),
  facts: {
    sourceDestCheck: listed((raw) => raw.SourceDestCheck ?? notReported('the listing shows no source and destination check')),
    requesterManaged: listed((raw) => raw.RequesterManaged ?? notReported('the listing does not say who manages the interface')),
  },
});
