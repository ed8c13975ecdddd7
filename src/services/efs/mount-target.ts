import type { MountTargetDescription } from '@aws-sdk/client-efs';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import { derivedRead, listingFrom, fromListing, shared } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { valueOrThrow, valuesById } from '../shared/lookup.ts';
import { ec2 } from '../ec2/clients.ts';
import type { FirewallRule } from '../vpc/facts.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { networkInterfaces, subnets } from '../vpc/shared-reads.ts';
import { mountTargets } from './shared-reads.ts';

/** Subnets that give instances public addresses at launch. */
const assigningSubnets = derivedRead(
  'ec2:DescribeSubnets with public addresses at launch',
  subnets,
  (items): ReadonlySet<string> =>
    new Set(
      items.flatMap(({ SubnetId, MapPublicIpOnLaunch, AssignIpv6AddressOnCreation }) =>
        SubnetId !== undefined && (MapPublicIpOnLaunch === true || AssignIpv6AddressOnCreation === true) ? [SubnetId] : [],
      ),
    ),
);

/** Security groups of network interfaces, with their rules. */
interface InterfaceGroups {
  readonly byInterface: ReadonlyMap<string, readonly string[]>;
  readonly rules: ReadonlyMap<string, readonly FirewallRule[]> | undefined;
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, readonly string[] | ReadFailure>> | undefined;
}

const interfaceGroups: SharedRead<InterfaceGroups> = {
  name: 'ec2:DescribeNetworkInterfaces with security groups',
  scope: 'regional',
  apiCalls: [...networkInterfaces.apiCalls, ...prefixListsByGroup.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const groups = ((await shared(networkInterfaces)) ?? []).map(
      ({ NetworkInterfaceId = '', Groups = [] }) => [NetworkInterfaceId, Groups.flatMap(({ GroupId }) => GroupId ?? [])] as const,
    );
    return { byInterface: new Map(groups), rules: await shared(ingressByGroup), lists: await shared(prefixListsByGroup) };
  },
};

const groupIdsOf = (found: InterfaceGroups | undefined, { NetworkInterfaceId = '' }: MountTargetDescription) =>
  found?.byInterface.get(NetworkInterfaceId) ??
  notReported(`the listing does not show ${NetworkInterfaceId || 'the network interface'}`, ec2.action('DescribeNetworkInterfaces'));

/** Mount targets, through which clients in a VPC reach a file system. */
export const mountTargetCollector = defineCollector<'AWS::EFS::MountTarget', MountTargetDescription>({
  type: 'AWS::EFS::MountTarget',
  service: 'efs',
  scope: 'regional',
  list: listingFrom(mountTargets, (items, { partition, region, accountId }) =>
    items.flatMap((raw) => {
      const { MountTargetId: id } = raw;
      return id === undefined ? [] : [{ id, arn: `arn:${partition}:elasticfilesystem:${region}:${accountId}:mount-target/${id}`, raw }];
    }),
  ),
  facts: {
    subnet: shared(subnetRoutes, (routes, _target, { SubnetId = '' }) => valueOrThrow(routes?.get(SubnetId))),
    assignsPublicIp: shared(assigningSubnets, (found, _target, { SubnetId = '' }) => found?.has(SubnetId) === true),
    ipv6: fromListing(({ Ipv6Address }) => Ipv6Address || undefined),
    groupRules: shared(interfaceGroups, (found, _target, raw) => {
      const ids = groupIdsOf(found, raw);
      return ids instanceof NotReported ? ids : valuesById(found?.rules, ids);
    }),
    prefixLists: shared(interfaceGroups, (found, _target, raw) => {
      const ids = groupIdsOf(found, raw);
      return ids instanceof NotReported ? ids : blocksOf(found?.lists, ids);
    }),
  },
});
