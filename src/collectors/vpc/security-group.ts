import type { SecurityGroup } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk, listed, listingFrom } from '../../model/reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { interfacesByGroup, referrersByGroup, ruleOf, templatesByGroup } from './groups.ts';
import { blocksOf, prefixListsByGroup } from './prefix-lists.ts';
import { securityGroups } from './sources.ts';
import { neighbourBlocks } from './subnets.ts';

/** Security groups that the account owns; groups that other accounts share with it are theirs to judge. */
export const securityGroupCollector = defineCollector<'AWS::EC2::SecurityGroup', SecurityGroup>({
  type: 'AWS::EC2::SecurityGroup',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(securityGroups, (items, scope) =>
    items
      .filter(({ OwnerId }) => OwnerId === scope.accountId)
      .flatMap((item) =>
        listedAs('security-group', item.GroupId, item, scope).map((group) => ({ ...group, name: item.GroupName ?? group.id })),
      ),
  ),
  facts: {
    groupName: listed((raw) => raw.GroupName ?? notReported('the listing shows no group name')),
    ingress: listed((raw) => (raw.IpPermissions ?? []).map(ruleOf)),
    egress: listed((raw) => (raw.IpPermissionsEgress ?? []).map(ruleOf)),
    prefixLists: bulk(prefixListsByGroup, (lists, { id }) => blocksOf(lists, [id])),
    interfaces: bulk(interfacesByGroup, (interfaces, { id }) => interfaces?.get(id) ?? []),
    launchTemplates: bulk(templatesByGroup, (templates, { id }, { GroupName = '' }) => [
      ...new Set([...(templates?.get(id) ?? []), ...(templates?.get(GroupName) ?? [])]),
    ]),
    referencedBy: bulk(referrersByGroup, (referrers, { id }) => referrers?.get(id) ?? []),
    neighbourBlocks: bulk(
      neighbourBlocks,
      (blocks, _group, { VpcId = '' }) => blocks?.get(VpcId) ?? notReported('the listing does not show its VPC'),
    ),
  },
});
