import type { NetworkAcl } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { listed, listingFrom } from '../../model/reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { networkAcls } from './sources.ts';
import { entryOf } from './subnets.ts';

export const networkAclCollector = defineCollector<'AWS::EC2::NetworkAcl', NetworkAcl>({
  type: 'AWS::EC2::NetworkAcl',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(networkAcls, (items, scope) =>
    items.filter(({ OwnerId }) => OwnerId === scope.accountId).flatMap((item) => listedAs('network-acl', item.NetworkAclId, item, scope)),
  ),
  facts: {
    entries: listed((raw) => raw.Entries?.map(entryOf) ?? notReported('the listing shows no entries')),
    isDefault: listed((raw) => raw.IsDefault ?? false),
    subnetIds: listed((raw) => (raw.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? [])),
  },
});
