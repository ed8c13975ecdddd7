import type { SharedRead } from '../../core/collector.ts';
import { sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { cloudWatchLogs } from './clients.ts';

const sources = sharedListing(cloudWatchLogs, 'DescribeDeliverySources', {
  scope: 'regional',
  input: () => ({ limit: 50 }),
  token: 'nextToken',
  items: ({ deliverySources }) => deliverySources,
  value: (items) => items,
});

const delivering = sharedListing(cloudWatchLogs, 'DescribeDeliveries', {
  scope: 'regional',
  input: () => ({ limit: 50 }),
  token: 'nextToken',
  items: ({ deliveries }) => deliveries,
  value: (items): ReadonlySet<string> => new Set(items.flatMap(({ deliverySourceName }) => deliverySourceName ?? [])),
});

/**
 * Log types that CloudWatch Logs delivers, by ARN of the resource. A source without a delivery sends nothing
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html).
 */
export const deliveredLogTypes: SharedRead<ReadonlyMap<string, readonly string[]>> = {
  name: 'logs:DescribeDeliverySources by resource',
  scope: 'regional',
  apiCalls: [...sources.apiCalls, ...delivering.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const found = (await shared(sources)) ?? [];
    const active = found.length === 0 ? undefined : await shared(delivering);
    return groupByKey(
      found
        .filter(({ name = '' }) => active?.has(name))
        .flatMap(({ resourceArns = [], logType = '' }) => resourceArns.map((arn) => [arn, logType] as const)),
    );
  },
};
