import type { Address } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom, sharedRead } from '../../core/fact-reads.ts';
import { ec2 } from './clients.ts';
import { listedAs } from './listed.ts';

/** Elastic IP addresses of a Region. The response is not paginated (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html). */
export const elasticAddresses = sharedRead(ec2, 'DescribeAddresses', {
  scope: 'regional',
  value: ({ Addresses }): readonly Address[] => Addresses ?? [],
});

/** Elastic IP addresses. */
export const elasticIpCollector = defineCollector<'AWS::EC2::EIP', Address>({
  type: 'AWS::EC2::EIP',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(elasticAddresses, (items, scope) =>
    items.flatMap((item) => listedAs('elastic-ip', { id: item.AllocationId, raw: item }, scope)),
  ),
  facts: {
    associated: fromListing((raw) => (raw.AssociationId ?? raw.NetworkInterfaceId ?? raw.InstanceId ?? '') !== ''),
    serviceManaged: fromListing((raw) => raw.ServiceManaged),
  },
});
