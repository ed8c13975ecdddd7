import type { ClientVpnEndpoint } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../ec2/clients.ts';

export const clientVpnEndpointCollector = defineCollector<'AWS::EC2::ClientVpnEndpoint', ClientVpnEndpoint>({
  type: 'AWS::EC2::ClientVpnEndpoint',
  service: 'vpc',
  scope: 'regional',
  list: listing(ec2, 'DescribeClientVpnEndpoints', {
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.ClientVpnEndpoints,
    resource: (item, scope) => listedAs('client-vpn-endpoint', { id: item.ClientVpnEndpointId, raw: item }, scope)[0],
  }),
  facts: {
    status: fromListing((raw) => raw.Status?.Code ?? notReported('the listing does not contain the status')),
    connectionsLogged: fromListing(
      (raw) => raw.ConnectionLogOptions?.Enabled ?? notReported('the listing does not contain the logging options'),
    ),
  },
});
