import type { SecurityGroup } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { interfacesByGroup, referrersByGroup, ruleOf, templatesByGroup } from './groups.ts';
import { blocksOf, prefixListsByGroup } from './prefix-lists.ts';
import { securityGroups } from './shared-reads.ts';
import { neighborBlocks } from './subnets.ts';

/** Security groups that the account owns, without groups that other accounts share with it. */
export const securityGroupCollector = defineCollector<'AWS::EC2::SecurityGroup', SecurityGroup>({
  type: 'AWS::EC2::SecurityGroup',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(securityGroups, (items, scope) =>
    items
      .filter(({ OwnerId }) => OwnerId === scope.accountId)
      .flatMap((item) =>
        listedAs('security-group', { id: item.GroupId, raw: item }, scope).map((group) => ({ ...group, name: item.GroupName ?? group.id })),
      ),
  ),
  facts: {
    groupName: fromListing((raw) => raw.GroupName ?? notReported('the listing does not contain the group name')),
    ingress: fromListing((raw) => (raw.IpPermissions ?? []).map(ruleOf)),
    egress: fromListing((raw) => (raw.IpPermissionsEgress ?? []).map(ruleOf)),
    prefixLists: shared(prefixListsByGroup, (lists, { id }) => blocksOf(lists, [id])),
    interfaces: shared(interfacesByGroup, (interfaces, { id }) => interfaces?.get(id) ?? []),
    launchTemplates: shared(templatesByGroup, (templates, { id }, { GroupName = '' }) => [
      ...new Set([...(templates?.get(id) ?? []), ...(templates?.get(GroupName) ?? [])]),
    ]),
    referencedBy: shared(referrersByGroup, (referrers, { id }) => referrers?.get(id) ?? []),
    neighborBlocks: shared(
      neighborBlocks,
      (blocks, _group, { VpcId = '' }) => blocks?.get(VpcId) ?? notReported('the listing does not contain the VPC'),
    ),
  },
});
