import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../../model/collector.ts';
import { bulk, listed, listing } from '../../model/reads.ts';
import { cloudWatchLogs } from '../sdk/services.ts';
import { tagsByArn } from '../tags.ts';

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
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    retentionDays: listed(({ retentionInDays }) => retentionInDays),
    kmsKeyId: listed(({ kmsKeyId }) => kmsKeyId),
    logClass: listed(({ logGroupClass }) => logGroupClass ?? 'STANDARD'),
  },
});
