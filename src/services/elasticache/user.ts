import type { User } from '@aws-sdk/client-elasticache';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { elasticache } from './clients.ts';
import { isDeleted, userOf } from './shared.ts';
import { cachesByUserGroup } from './shared-reads.ts';

/** AWS creates such users in every Region. Without a user group they do nothing. */
const isUnusedDefault = ({ UserId, UserGroupIds = [] }: User): boolean => /^default($|\.)/.test(UserId ?? '') && UserGroupIds.length === 0;

/** Users of caches, except default users without a user group. Passwords are never shown by AWS. */
export const userCollector = defineCollector<'AWS::ElastiCache::User', User>({
  type: 'AWS::ElastiCache::User',
  service: 'elasticache',
  scope: 'regional',
  list: listing(elasticache, 'DescribeUsers', {
    token: 'Marker',
    items: (output) => output.Users,
    resource: (raw, { partition, region, accountId }) => {
      const { UserId: id, ARN: arn, Status: status } = raw;
      if (id === undefined || isDeleted(status) || isUnusedDefault(raw)) return undefined;
      return { id, arn: arn ?? `arn:${partition}:elasticache:${region}:${accountId}:user:${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    user: fromListing((raw) => userOf(raw.UserName, raw)),
    caches: shared(cachesByUserGroup, (byGroup, _user, { UserGroupIds = [] }) => {
      const unknown = UserGroupIds.find((id) => byGroup?.has(id) !== true);
      if (unknown !== undefined) return notReported(`the listing does not show the user group ${unknown}`);
      return [...new Set(UserGroupIds.flatMap((id) => byGroup?.get(id) ?? []))].sort();
    }),
  },
});
