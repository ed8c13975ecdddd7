import type { ServerlessCache } from '@aws-sdk/client-elasticache';
import { defineCollector } from '../../core/collector.ts';
import type { NotReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { elasticache } from './clients.ts';
import { firewall, groupIds, isDeleted, missing } from './shared.ts';

/** The first major version of Valkey with public endpoints. */
const FIRST_PUBLIC_VERSION = 9;

/**
 * The API of the SDK does not return the connection type. Caches in a VPC always have subnets, chosen by AWS if necessary, and only Valkey 9
 * or later offers public endpoints (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-public-endpoints-chapter.html).
 */
function endpointOf({ SubnetIds = [], Engine, MajorEngineVersion, Status }: ServerlessCache): string | NotReported {
  if (SubnetIds.length > 0) return 'vpc';
  if (Engine === undefined || MajorEngineVersion === undefined) return missing('the subnets, and the engine with its version');
  if (Engine !== 'valkey' || Number.parseInt(MajorEngineVersion, 10) < FIRST_PUBLIC_VERSION) return 'vpc';
  return Status === 'available' ? 'public' : missing('the subnets');
}

/** Serverless caches of Amazon ElastiCache. Keys and values are never read. */
export const serverlessCacheCollector = defineCollector<'AWS::ElastiCache::ServerlessCache', ServerlessCache>({
  type: 'AWS::ElastiCache::ServerlessCache',
  service: 'elasticache',
  scope: 'regional',
  list: listing(elasticache, 'DescribeServerlessCaches', {
    token: 'NextToken',
    items: (output) => output.ServerlessCaches,
    resource: (raw, { partition, region, accountId }) => {
      const { ServerlessCacheName: id, ARN: arn, Status: status } = raw;
      if (id === undefined || isDeleted(status)) return undefined;
      return { id, arn: arn ?? `arn:${partition}:elasticache:${region}:${accountId}:serverlesscache:${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    ...firewall<ServerlessCache>(
      ({ SecurityGroupIds }) => groupIds(SecurityGroupIds),
      ({ Endpoint, ReaderEndpoint }) => [Endpoint?.Port, ReaderEndpoint?.Port],
    ),
    engine: fromListing(({ Engine }) => Engine ?? missing('the engine')),
    endpoint: fromListing(endpointOf),
    userGroup: fromListing(({ UserGroupId }) => UserGroupId || undefined),
    snapshotRetentionDays: fromListing(
      ({ SnapshotRetentionLimit, Status }) => SnapshotRetentionLimit ?? (Status === 'available' ? 0 : missing('the retention of backups')),
    ),
  },
});
