import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SharedReads } from '../../core/collector.ts';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, perResourceCalls, shared } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { describePath, type EntryPoint, internetReachability } from '../../network/internet-reachability.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { networkInterfaces } from '../vpc/shared-reads.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import type { BypassTarget } from './facts.ts';
import { type RegisteredTarget, targetGroups, targetsByGroup } from './shared-reads.ts';

/** Returns the network interface of a target. Requests to an instance go to its primary network interface. */
const interfaceOf = ({ id }: RegisteredTarget, vpcId: string | undefined, interfaces: readonly NetworkInterface[]) =>
  interfaces.find(({ VpcId, Attachment, PrivateIpAddresses = [], Ipv6Addresses = [] }) =>
    id.startsWith('i-')
      ? Attachment?.InstanceId === id && (Attachment.DeviceIndex ?? 0) === 0
      : VpcId === vpcId &&
        (PrivateIpAddresses.some(({ PrivateIpAddress }) => PrivateIpAddress === id) ||
          Ipv6Addresses.some(({ Ipv6Address }) => Ipv6Address === id)),
  );

/** Returns a network interface as an entry point from the internet. */
export const entryPointOf = (item: NetworkInterface): EntryPoint => ({
  id: item.NetworkInterfaceId ?? '',
  subnetId: item.SubnetId ?? '',
  groupIds: (item.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
  publicIpv4: [item, ...(item.PrivateIpAddresses ?? [])].flatMap(({ Association }) => Association?.PublicIp ?? []),
  ipv6: (item.Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) => Ipv6Address ?? []),
});

/** Returns the targets of a group, with their paths from the internet. Firewalls are read only for targets with public addresses. */
async function describeTargets(group: TargetGroup, load: SharedReads): Promise<readonly BypassTarget[]> {
  const { TargetGroupArn = '', TargetType, Protocol, VpcId } = group;
  if (TargetType !== 'instance' && TargetType !== 'ip') return [];
  const targets = valueOrThrow((await load(targetsByGroup))?.get(TargetGroupArn)) ?? [];
  if (targets.length === 0) return [];
  const interfaces = (await load(networkInterfaces)) ?? [];
  const found = targets.map((target) => ({ target, item: interfaceOf(target, VpcId, interfaces) }));
  const entries = found.map(({ target, item }) => ({ target, entry: item && entryPointOf(item) }));
  const isExposed = entries.some(({ entry }) => entry !== undefined && (entry.publicIpv4.length > 0 || entry.ipv6.length > 0));
  const context = isExposed
    ? await contextOf(
        entries.flatMap(({ entry }) => entry ?? []),
        load,
      )
    : undefined;
  const protocol = Protocol === 'UDP' || Protocol === 'QUIC' ? 'udp' : 'tcp';
  return entries.map(({ target: { id, port }, entry }): BypassTarget => {
    if (entry === undefined) return { id, port, paths: [], elsewhere: true };
    const wanted = [{ name: 'target', protocol, ports: [{ from: port, to: port }] } as const];
    const { paths } = context === undefined ? { paths: [] } : internetReachability([entry], context, wanted);
    return { id, port, paths: paths.map(describePath) };
  });
}

async function contextOf(entries: readonly EntryPoint[], load: SharedReads) {
  const groupIds = [...new Set(entries.flatMap((entry) => entry.groupIds))];
  const [rules, lists, routes, acls] = [
    await load(ingressByGroup),
    await load(prefixListsByGroup),
    await load(subnetRoutes),
    await load(aclsBySubnet),
  ];
  const bySubnet = <V>(values: ReadonlyMap<string, V | ReadFailure> | undefined) =>
    Object.fromEntries(entries.map(({ subnetId }) => [subnetId, valueOrThrow(values?.get(subnetId)) ?? null]));
  return {
    groupRules: Object.fromEntries(groupIds.map((id) => [id, rules?.get(id) ?? []])),
    prefixLists: blocksOf(lists, groupIds),
    subnets: bySubnet(routes),
    networkAcls: bySubnet(acls),
  };
}

/** Target groups. */
export const targetGroupCollector = defineCollector<'AWS::ElasticLoadBalancingV2::TargetGroup', TargetGroup>({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  service: 'elb',
  scope: 'regional',
  list: listingFrom(targetGroups, (items) =>
    items.flatMap((raw) =>
      raw.TargetGroupName === undefined || raw.TargetGroupArn === undefined
        ? []
        : [{ id: raw.TargetGroupName, arn: raw.TargetGroupArn, raw }],
    ),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    summary: fromListing(({ TargetType, Protocol, Port, LoadBalancerArns = [], HealthCheckEnabled, HealthCheckProtocol }) =>
      TargetType === undefined
        ? notReported('the listing does not contain the target type')
        : {
            targetType: TargetType,
            ...(Protocol === undefined ? {} : { protocol: Protocol }),
            ...(Port === undefined ? {} : { port: Port }),
            attached: LoadBalancerArns.length > 0,
            ...(HealthCheckEnabled === false || HealthCheckProtocol === undefined ? {} : { healthCheckProtocol: HealthCheckProtocol }),
          },
    ),
    targets: perResourceCalls(
      [
        ...targetsByGroup.apiCalls,
        ...networkInterfaces.apiCalls,
        ...ingressByGroup.apiCalls,
        ...prefixListsByGroup.apiCalls,
        ...subnetRoutes.apiCalls,
        ...aclsBySubnet.apiCalls,
      ],
      (_aws, _group, sources) => describeTargets(sources.raw, sources.shared),
    ),
  },
});
