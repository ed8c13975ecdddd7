import type { Destination } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { cloudWatchLogs } from './clients.ts';

/** Destinations to which other accounts can send log events. */
export const destinationCollector = defineCollector<'AWS::Logs::Destination', Destination>({
  type: 'AWS::Logs::Destination',
  service: 'logs',
  scope: 'regional',
  list: listing(cloudWatchLogs, 'DescribeDestinations', {
    input: () => ({ limit: 50 }),
    token: 'nextToken',
    items: (output) => output.destinations,
    resource: (raw) => {
      const { destinationName: id, arn } = raw;
      return id === undefined || arn === undefined ? undefined : { id, arn, name: id, raw };
    },
  }),
  facts: {
    policy: fromListing(({ accessPolicy }) => accessPolicy || undefined),
    organizationId,
  },
});
