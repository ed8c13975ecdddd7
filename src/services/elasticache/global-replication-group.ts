import type { GlobalReplicationGroup } from '@aws-sdk/client-elasticache';
import { defineCollector } from '../../core/collector.ts';
import type { NotReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { elasticache } from './clients.ts';
import { isDeleted, missing } from './shared.ts';

/** The Region in which a global datastore is evaluated: that of its primary replication group. Every Region with a member lists it. */
function homeOf({ Members = [] }: GlobalReplicationGroup): string | undefined {
  const primary = Members.find(({ Role }) => Role?.toUpperCase() === 'PRIMARY');
  return (primary ?? Members[0])?.ReplicationGroupRegion;
}

function regionsOf({ Members = [] }: GlobalReplicationGroup): readonly string[] | NotReported {
  const regions = Members.flatMap(({ ReplicationGroupRegion }) => ReplicationGroupRegion ?? []);
  return regions.length === 0 || regions.length < Members.length ? missing('the Region of each member') : [...new Set(regions)].sort();
}

/** Global datastores of Amazon ElastiCache. */
export const globalReplicationGroupCollector = defineCollector<'AWS::ElastiCache::GlobalReplicationGroup', GlobalReplicationGroup>({
  type: 'AWS::ElastiCache::GlobalReplicationGroup',
  service: 'elasticache',
  scope: 'regional',
  list: listing(elasticache, 'DescribeGlobalReplicationGroups', {
    input: () => ({ ShowMemberInfo: true }),
    token: 'Marker',
    items: (output) => output.GlobalReplicationGroups,
    resource: (raw, { partition, region, accountId }) => {
      const { GlobalReplicationGroupId: id, ARN: arn, Status: status } = raw;
      if (id === undefined || isDeleted(status) || (homeOf(raw) ?? region) !== region) return undefined;
      return { id, arn: arn ?? `arn:${partition}:elasticache::${accountId}:globalreplicationgroup:${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: { regions: fromListing(regionsOf) },
});
