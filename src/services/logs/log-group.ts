import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../../core/collector.ts';
import { apiCalls, fromListing, listing, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { cloudWatchLogs } from './clients.ts';
import { accountSubscriptions, auditSources } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

export const logGroupCollector = defineCollector<'AWS::Logs::LogGroup', LogGroup>({
  type: 'AWS::Logs::LogGroup',
  service: 'logs',
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
    // AWS omits both settings where they were never turned on.
    deletionProtected: fromListing(({ deletionProtectionEnabled }) => deletionProtectionEnabled === true),
    bearerTokens: fromListing(({ bearerTokenAuthenticationEnabled }) => bearerTokenAuthenticationEnabled === true),
    auditSources: shared(auditSources, (sources, { id }) => sources?.get(id) ?? []),
    subscriptionTargets: perResourceCalls(
      [apiCalls(cloudWatchLogs, 'DescribeSubscriptionFilters'), ...accountSubscriptions.apiCalls],
      async (aws, { id: logGroupName }, sources) => {
        const ofAccount = (await sources.shared(accountSubscriptions)) ?? [];
        const targets = ofAccount.flatMap(({ target, except }) => (except.includes(logGroupName) ? [] : [target]));
        const pages = aws.pages(cloudWatchLogs, 'DescribeSubscriptionFilters', { input: { logGroupName, limit: 50 }, token: 'nextToken' });
        for await (const { subscriptionFilters = [] } of pages)
          targets.push(...subscriptionFilters.flatMap(({ destinationArn }) => destinationArn ?? []));
        return targets;
      },
    ),
  },
});
