import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../../core/collector.ts';
import { shared, fromListing, listing } from '../../core/fact-reads.ts';
import { cloudWatchLogs } from './clients.ts';
import { tagsByArn } from '../tagging/tags.ts';

export const logGroupCollector = defineCollector<'AWS::Logs::LogGroup', LogGroup>({
  type: 'AWS::Logs::LogGroup',
  service: 'account',
  scope: 'regional',
  list: listing(cloudWatchLogs, 'DescribeLogGroups', {
    input: () => ({ limit: 50 }),
    token: 'nextToken',
    items: (output) => output.logGroups,
    resource: (raw, { partition, region, accountId }) => {
      const { logGroupName: id } = raw;
      if (id === undefined) return undefined;
      return { id, arn: raw.logGroupArn ?? `arn:${partition}:logs:${region}:${accountId}:log-group:${id}`, name: id, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    retentionDays: fromListing(({ retentionInDays }) => retentionInDays),
    kmsKeyId: fromListing(({ kmsKeyId }) => kmsKeyId),
    logClass: fromListing(({ logGroupClass }) => logGroupClass ?? 'STANDARD'),
  },
});
