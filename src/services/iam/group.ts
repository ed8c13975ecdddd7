import type { GroupDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { groupIdentity, namedAdministrators } from './administrators.ts';
import { attachedPolicies, inlinePolicies } from './policies.ts';
import { type AuthorizationDetails, authorizationDetails } from './shared-reads.ts';

interface RawGroup {
  readonly group: GroupDetail;
  readonly details: AuthorizationDetails;
}

/** IAM groups, which cannot have tags. */
export const groupCollector = defineCollector<'AWS::IAM::Group', RawGroup>({
  type: 'AWS::IAM::Group',
  service: 'iam',
  scope: 'global',
  list: listingFrom(authorizationDetails, (details) =>
    [...details.groups.values()].flatMap((group) => {
      const { GroupName: id, Arn: arn } = group;
      return id === undefined || arn === undefined ? [] : [{ id, arn, tags: {}, raw: { group, details } }];
    }),
  ),
  facts: {
    path: fromListing(({ group }) => group.Path ?? notReported('the answer contains no path')),
    inlinePolicies: fromListing(({ group }) => inlinePolicies(group.GroupPolicyList)),
    attachedPolicies: fromListing(({ group, details }) => attachedPolicies(group.AttachedManagedPolicies, details)),
    groupPolicies: fromListing(() => []),
    permissionsBoundary: fromListing(() => undefined),
    namedAdministrators: fromListing(({ group, details }) => namedAdministrators(groupIdentity(group, details), details)),
  },
});
