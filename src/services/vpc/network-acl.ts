import type { NetworkAcl } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { networkAcls } from './shared-reads.ts';
import { entryOf } from './subnets.ts';

export const networkAclCollector = defineCollector<'AWS::EC2::NetworkAcl', NetworkAcl>({
  type: 'AWS::EC2::NetworkAcl',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(networkAcls, (items, scope) =>
    items
      .filter(({ OwnerId }) => OwnerId === scope.accountId)
      .flatMap((item) => listedAs('network-acl', { id: item.NetworkAclId, raw: item }, scope)),
  ),
  facts: {
    entries: fromListing((raw) => raw.Entries?.map(entryOf) ?? notReported('the listing does not contain the entries')),
    isDefault: fromListing((raw) => raw.IsDefault ?? false),
    subnetIds: fromListing((raw) => (raw.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? [])),
  },
});
