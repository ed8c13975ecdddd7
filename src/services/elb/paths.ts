import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { Listener, LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SharedRead, SharedReads } from '../../core/collector.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { addressesOf, intersect, isEmpty, parseCidr } from '../../network/cidr.ts';
import { describePath, internetReachability, type NetworkContext } from '../../network/internet-reachability.ts';
import { admits, type LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import type { FirewallRule } from '../vpc/facts.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { subnets } from '../vpc/shared-reads.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { classicEntryPoints, classicPlacement } from './classic.ts';
import { groupsOf } from './listener.ts';
import { internetEntryPoints, placementOf } from './load-balancer.ts';
import type { Placement } from './network.ts';
import {
  classicLoadBalancers,
  listenersByLoadBalancer,
  loadBalancers,
  type RegisteredTarget,
  targetGroups,
  targetsByGroup,
} from './shared-reads.ts';

/** Key of a target with an address instead of an instance ID. */
export const addressKey = (vpcId: string, address: string): string => `${vpcId} ${address}`;

/**
 * Returns the paths to addresses in the prefixes of a network interface. With prefix delegation, pods of Amazon EKS have such addresses:
 * https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html
 */
export function pathsInPrefixes(
  paths: ReadonlyMap<string, readonly LoadBalancerPath[]> | undefined,
  vpcId: string,
  prefixes: readonly string[],
): readonly LoadBalancerPath[] {
  if (prefixes.length === 0 || paths === undefined) return [];
  const { addresses } = addressesOf(prefixes);
  const inVpc = [...paths].filter(([key]) => key.startsWith(`${vpcId} `));
  return inVpc.flatMap(([key, found]) => {
    const address = parseCidr(key.slice(vpcId.length + 1));
    return address !== undefined && !isEmpty(intersect(address, addresses)) ? found : [];
  });
}

/** Everything that the paths of a Region depend on. */
interface Surroundings {
  readonly byArn: ReadonlyMap<string, LoadBalancer>;
  readonly listeners: ReadonlyMap<string, readonly Listener[] | ReadFailure>;
  readonly groups: ReadonlyMap<string, TargetGroup>;
  readonly targets: ReadonlyMap<string, readonly RegisteredTarget[] | ReadFailure>;
  readonly ingress: ReadonlyMap<string, readonly FirewallRule[]>;
  readonly contextOf: (place: Placement) => NetworkContext;
  readonly blocksOfSubnets: (ids: readonly string[]) => readonly string[];
}

/** A path to a load balancer, without the target. */
type Entry = Omit<LoadBalancerPath, 'protocol' | 'targetPort'>;
type Found = readonly (readonly [target: string, path: LoadBalancerPath])[];

const transportOf = (protocol: string | undefined): readonly ('tcp' | 'udp')[] => {
  if (protocol === 'UDP' || protocol === 'QUIC') return ['udp'];
  return protocol === 'TCP_UDP' || protocol === 'TCP_QUIC' ? ['tcp', 'udp'] : ['tcp'];
};

const authenticates = ({ DefaultActions = [], MutualAuthentication }: Listener): boolean =>
  MutualAuthentication?.Mode === 'verify' ||
  DefaultActions.some(({ Type = '', AuthenticateOidcConfig, AuthenticateCognitoConfig }) =>
    Type === 'jwt-validation' || Type.startsWith('authenticate-')
      ? (AuthenticateOidcConfig ?? AuthenticateCognitoConfig)?.OnUnauthenticatedRequest !== 'allow'
      : false,
  );

/** Groups that a listener can forward to. Rules are not read, so an Application Load Balancer can also use its other groups. */
function forwardedGroups(loadBalancer: LoadBalancer, listener: Listener, { listeners, groups }: Surroundings): readonly TargetGroup[] {
  const own = groupsOf(listener.DefaultActions);
  const all = [...groups.values()].filter(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(loadBalancer.LoadBalancerArn ?? ''));
  const named = new Set(
    valueOrThrow(listeners.get(loadBalancer.LoadBalancerArn ?? ''))?.flatMap(({ DefaultActions }) => groupsOf(DefaultActions)),
  );
  return all.filter(
    ({ TargetGroupArn = '' }) => own.includes(TargetGroupArn) || (loadBalancer.Type === 'application' && !named.has(TargetGroupArn)),
  );
}

function throughGroup(group: TargetGroup, entry: Entry, around: Surroundings): Found {
  const targets = valueOrThrow(around.targets.get(group.TargetGroupArn ?? '')) ?? [];
  const toGroup = transportOf(group.Protocol).map(
    (protocol) => [group.TargetGroupArn ?? '', { ...entry, protocol, targetPort: group.Port ?? 0 }] as const,
  );
  const toTargets = targets.flatMap(({ id, port }): Found => {
    const paths = transportOf(group.Protocol).map((protocol) => ({ ...entry, protocol, targetPort: port }));
    const inner = around.byArn.get(id);
    if (inner === undefined) {
      const key = group.TargetType === 'ip' ? addressKey(group.VpcId ?? '', id) : id;
      return paths.map((path) => [key, path] as const);
    }
    const rules = placementOf(inner).groupIds.flatMap((groupId) => around.ingress.get(groupId) ?? []);
    return paths.some((path) => admits(rules, path)) ? throughInner(inner, { port, entry: entry.entry }, around) : [];
  });
  return [...toGroup, ...toTargets];
}

/** An Application Load Balancer behind a Network Load Balancer. */
function throughInner(inner: LoadBalancer, { port, entry }: Pick<Entry, 'entry'> & { readonly port: number }, around: Surroundings): Found {
  const listeners = valueOrThrow(around.listeners.get(inner.LoadBalancerArn ?? '')) ?? [];
  return listeners
    .filter(({ Port }) => Port === port)
    .flatMap((listener) => {
      const next = { ...entryOf(inner, listener, around), entry };
      return forwardedGroups(inner, listener, around).flatMap((group) => throughGroup(group, next, around));
    });
}

function entryOf(loadBalancer: LoadBalancer, listener: Listener, around: Surroundings): Omit<Entry, 'entry'> {
  const { subnetIds, groupIds } = placementOf(loadBalancer);
  return {
    loadBalancer: loadBalancer.LoadBalancerArn ?? '',
    listener: `${listener.Protocol} ${listener.Port}`,
    http: loadBalancer.Type === 'application',
    authenticated: authenticates(listener),
    groupIds,
    blocks: around.blocksOfSubnets(subnetIds),
  };
}

function pathsThrough(loadBalancer: LoadBalancer, around: Surroundings): Found {
  const listeners = valueOrThrow(around.listeners.get(loadBalancer.LoadBalancerArn ?? '')) ?? [];
  const context = around.contextOf(placementOf(loadBalancer));
  return listeners.flatMap((listener) => {
    const { Protocol, Port } = listener;
    if (Port === undefined) return [];
    const ports = transportOf(Protocol).map((protocol) => ({ name: 'listener', protocol, ports: [{ from: Port, to: Port }] }));
    const [reached] = internetReachability(internetEntryPoints(loadBalancer), context, ports).paths;
    if (reached === undefined) return [];
    const entry = { ...entryOf(loadBalancer, listener, around), entry: describePath(reached) };
    return forwardedGroups(loadBalancer, listener, around).flatMap((group) => throughGroup(group, entry, around));
  });
}

function pathsThroughClassic(raw: LoadBalancerDescription, arn: string, around: Surroundings): Found {
  const place = classicPlacement(raw);
  const context = around.contextOf(place);
  return (raw.ListenerDescriptions ?? []).flatMap(({ Listener: listener }): Found => {
    const { LoadBalancerPort: from, InstancePort: targetPort, Protocol = '' } = listener ?? {};
    if (from === undefined || targetPort === undefined) return [];
    const ports = [{ name: 'listener', protocol: 'tcp', ports: [{ from, to: from }] } as const];
    const [reached] = internetReachability(classicEntryPoints(raw), context, ports).paths;
    if (reached === undefined) return [];
    const path: LoadBalancerPath = {
      loadBalancer: arn,
      listener: `${Protocol} ${from}`,
      protocol: 'tcp',
      targetPort,
      http: Protocol.toUpperCase().startsWith('HTTP'),
      authenticated: false,
      groupIds: place.groupIds,
      blocks: around.blocksOfSubnets(place.subnetIds),
      entry: describePath(reached),
    };
    return (raw.Instances ?? []).flatMap(({ InstanceId }) => (InstanceId === undefined ? [] : [[InstanceId, path] as const]));
  });
}

async function surroundings(shared: SharedReads): Promise<Surroundings> {
  const ingress = (await shared(ingressByGroup)) ?? new Map<string, readonly FirewallRule[]>();
  const [lists, routes, acls] = [await shared(prefixListsByGroup), await shared(subnetRoutes), await shared(aclsBySubnet)];
  const blocks = new Map(
    ((await shared(subnets)) ?? []).map(({ SubnetId = '', CidrBlock, Ipv6CidrBlockAssociationSet = [] }) => [
      SubnetId,
      [...(CidrBlock === undefined ? [] : [CidrBlock]), ...Ipv6CidrBlockAssociationSet.flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? [])],
    ]),
  );
  return {
    byArn: new Map(((await shared(loadBalancers)) ?? []).map((item) => [item.LoadBalancerArn ?? '', item])),
    listeners: (await shared(listenersByLoadBalancer)) ?? new Map(),
    groups: new Map(((await shared(targetGroups)) ?? []).map((group) => [group.TargetGroupArn ?? '', group])),
    targets: (await shared(targetsByGroup)) ?? new Map(),
    ingress,
    blocksOfSubnets: (ids) => ids.flatMap((id) => blocks.get(id) ?? []),
    contextOf: ({ groupIds, subnetIds }) => ({
      groupRules: Object.fromEntries(groupIds.map((id) => [id, ingress.get(id) ?? []])),
      prefixLists: blocksOf(lists, groupIds),
      subnets: Object.fromEntries(subnetIds.map((id) => [id, valueOrThrow(routes?.get(id)) ?? null])),
      networkAcls: Object.fromEntries(subnetIds.map((id) => [id, acls?.get(id) ?? null])),
    }),
  };
}

/**
 * Paths from the internet through load balancers of a Region, by target: an instance ID, the key of an address, or the ARN of a target
 * group. They are read only if a load balancer is internet-facing. Rules of listeners are not read: any other target group of the load balancer counts for each listener.
 * Paths of API Gateway and CloudFront to load balancers are not followed.
 */
export const pathsByTarget: SharedRead<ReadonlyMap<string, readonly LoadBalancerPath[]>> = {
  name: 'elbv2:DescribeTargetHealth by target',
  scope: 'regional',
  apiCalls: [
    ...classicLoadBalancers.apiCalls,
    ...listenersByLoadBalancer.apiCalls,
    ...targetsByGroup.apiCalls,
    ...ingressByGroup.apiCalls,
    ...prefixListsByGroup.apiCalls,
    ...subnetRoutes.apiCalls,
    ...aclsBySubnet.apiCalls,
  ],
  notConfiguredErrorCodes: [],
  load: async (_aws, { partition, region, accountId }, shared) => {
    const isPublic = ({ Scheme }: { readonly Scheme?: string | undefined }) => Scheme !== 'internal';
    const exposed = ((await shared(loadBalancers)) ?? []).filter((item) => item.Type !== 'gateway' && isPublic(item));
    const classic = ((await shared(classicLoadBalancers)) ?? []).filter(isPublic);
    if (exposed.length === 0 && classic.length === 0) return new Map();
    const around = await surroundings(shared);
    const arnOf = (name: string | undefined) => `arn:${partition}:elasticloadbalancing:${region}:${accountId}:loadbalancer/${name}`;
    return groupByKey([
      ...exposed.flatMap((item) => pathsThrough(item, around)),
      ...classic.flatMap((item) => pathsThroughClassic(item, arnOf(item.LoadBalancerName), around)),
    ]);
  },
};
