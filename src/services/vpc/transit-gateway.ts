import type { TransitGateway } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../ec2/clients.ts';

/** Transit gateways that the account can use, including those that other accounts share with it. */
export const transitGatewayCollector = defineCollector<'AWS::EC2::TransitGateway', TransitGateway>({
  type: 'AWS::EC2::TransitGateway',
  service: 'vpc',
  scope: 'regional',
  list: listing(ec2, 'DescribeTransitGateways', {
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.TransitGateways?.filter(({ State }) => State !== 'deleted'),
    resource: (item, scope) =>
      listedAs('transit-gateway', { id: item.TransitGatewayId, raw: item }, { ...scope, accountId: item.OwnerId ?? scope.accountId })[0],
  }),
  facts: {
    ownerId: fromListing((raw) => raw.OwnerId ?? notReported('the listing does not contain the owner')),
    autoAccept: fromListing(({ Options }) =>
      Options?.AutoAcceptSharedAttachments === undefined
        ? notReported('the listing does not contain the acceptance setting')
        : Options.AutoAcceptSharedAttachments !== 'disable',
    ),
  },
});
