import type { Listener as ClassicListener, LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { Action, Listener, LoadBalancer, Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ApiCalls, SharedReads } from '../../core/collector.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import type { NetworkContext } from '../../network/internet-reachability.ts';
import { admits, type LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import type { FirewallRule } from '../vpc/facts.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { subnets } from '../vpc/shared-reads.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { classicPlacement } from './classic.ts';
import { groupsOf } from './listener.ts';
import { placementOf } from './load-balancer.ts';
import type { Placement } from './network.ts';
import {
  classicLoadBalancers,
  listenersByLoadBalancer,
  loadBalancers,
  rulesOfHttpServices,
  type RegisteredTarget,
  targetGroups,
  targetsByGroup,
} from './shared-reads.ts';

/** Key of a target with an address instead of an instance ID. */
export const addressKey = (vpcId: string, address: string): string => `${vpcId} ${address}`;

/** Everything that the paths of a Region depend on. */
export interface Surroundings {
  readonly byArn: ReadonlyMap<string, LoadBalancer>;
  readonly listeners: ReadonlyMap<string, readonly Listener[] | ReadFailure>;
  /** Rules by listener; missing: they do not matter. */
  readonly rules: ReadonlyMap<string, readonly Rule[] | ReadFailure>;
  readonly groups: ReadonlyMap<string, TargetGroup>;
  readonly targets: ReadonlyMap<string, readonly RegisteredTarget[] | ReadFailure>;
  readonly ingress: ReadonlyMap<string, readonly FirewallRule[]>;
  readonly contextOf: (place: Placement) => NetworkContext;
  readonly blocksOfSubnets: (ids: readonly string[]) => readonly string[];
}

/** A path to a load balancer, without the target. */
type Entry = Omit<LoadBalancerPath, 'protocol' | 'targetPort'>;

/** The part of a path before a load balancer. */
export type Upstream = Pick<LoadBalancerPath, 'http' | 'authenticated' | 'entry'>;

/** Paths by target. */
export type Found = readonly (readonly [target: string, path: LoadBalancerPath])[];

export const transportOf = (protocol: string | undefined): readonly ('tcp' | 'udp')[] => {
  if (protocol === 'UDP' || protocol === 'QUIC') return ['udp'];
  return protocol === 'TCP_UDP' || protocol === 'TCP_QUIC' ? ['tcp', 'udp'] : ['tcp'];
};

const authenticates = (actions: readonly Action[] = []): boolean =>
  actions.some(({ Type = '', AuthenticateOidcConfig, AuthenticateCognitoConfig }) =>
    Type === 'jwt-validation' || Type.startsWith('authenticate-')
      ? (AuthenticateOidcConfig ?? AuthenticateCognitoConfig)?.OnUnauthenticatedRequest !== 'allow'
      : false,
  );

/** Groups that a listener without known rules can forward to: an Application Load Balancer can also use its other groups. */
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

interface Forward {
  readonly group: TargetGroup;
  readonly authenticated: boolean;
}

/** Returns the groups that a listener forwards to, and whether clients have to authenticate for each. */
function forwardsOf(loadBalancer: LoadBalancer, listener: Listener, around: Surroundings): readonly Forward[] {
  const isVerified = listener.MutualAuthentication?.Mode === 'verify';
  const rules = valueOrThrow(around.rules.get(listener.ListenerArn ?? ''));
  if (rules === undefined) {
    const authenticated = isVerified || authenticates(listener.DefaultActions);
    return forwardedGroups(loadBalancer, listener, around).map((group) => ({ group, authenticated }));
  }
  return [...around.groups.values()].flatMap((group) => {
    const used = rules.filter(({ Actions }) => groupsOf(Actions).includes(group.TargetGroupArn ?? ''));
    return used.length === 0 ? [] : [{ group, authenticated: isVerified || used.every(({ Actions }) => authenticates(Actions)) }];
  });
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
    return paths.some((path) => admits(rules, path)) ? throughInner(inner, { ...entry, port }, around) : [];
  });
  return [...toGroup, ...toTargets];
}

/** An Application Load Balancer behind a Network Load Balancer. */
function throughInner(inner: LoadBalancer, upstream: Upstream & { readonly port: number }, around: Surroundings): Found {
  const listeners = valueOrThrow(around.listeners.get(inner.LoadBalancerArn ?? '')) ?? [];
  return listeners
    .filter(({ Port }) => Port === upstream.port)
    .flatMap((listener) => throughListener({ loadBalancer: inner, listener }, upstream, around));
}

/** Returns the paths through a listener to its targets. */
export function throughListener(
  { loadBalancer, listener }: { readonly loadBalancer: LoadBalancer; readonly listener: Listener },
  { http, authenticated, entry }: Upstream,
  around: Surroundings,
): Found {
  const { subnetIds, groupIds } = placementOf(loadBalancer);
  const next: Entry = {
    loadBalancer: loadBalancer.LoadBalancerArn ?? '',
    listener: `${listener.Protocol} ${listener.Port}`,
    http: http || loadBalancer.Type === 'application',
    authenticated,
    groupIds,
    blocks: around.blocksOfSubnets(subnetIds),
    entry,
  };
  return forwardsOf(loadBalancer, listener, around).flatMap(({ group, authenticated: own }) =>
    throughGroup(group, { ...next, authenticated: authenticated || own }, around),
  );
}

/** Returns the paths through a listener of a Classic Load Balancer to its instances. */
export function throughClassicListener(
  { raw, arn, listener }: ClassicPart,
  { http, authenticated, entry }: Upstream,
  around: Surroundings,
): Found {
  const { InstancePort: targetPort, LoadBalancerPort, Protocol = '' } = listener;
  if (targetPort === undefined) return [];
  const place = classicPlacement(raw);
  const path: LoadBalancerPath = {
    loadBalancer: arn,
    listener: `${Protocol} ${LoadBalancerPort}`,
    protocol: 'tcp',
    targetPort,
    http: http || Protocol.toUpperCase().startsWith('HTTP'),
    authenticated,
    groupIds: place.groupIds,
    blocks: around.blocksOfSubnets(place.subnetIds),
    entry,
  };
  return (raw.Instances ?? []).flatMap(({ InstanceId }) => (InstanceId === undefined ? [] : [[InstanceId, path] as const]));
}

/** A listener of a Classic Load Balancer. */
export interface ClassicPart {
  readonly raw: LoadBalancerDescription;
  readonly arn: string;
  readonly listener: ClassicListener;
}

/** Reads everything that the paths of a Region depend on. */
export async function surroundings(shared: SharedReads): Promise<Surroundings> {
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
    rules: (await shared(rulesOfHttpServices)) ?? new Map(),
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

/** Calls of {@link surroundings}. */
export const surroundingCalls: readonly ApiCalls[] = [
  ...classicLoadBalancers.apiCalls,
  ...listenersByLoadBalancer.apiCalls,
  ...rulesOfHttpServices.apiCalls,
  ...ingressByGroup.apiCalls,
  ...prefixListsByGroup.apiCalls,
  ...subnetRoutes.apiCalls,
  ...aclsBySubnet.apiCalls,
];
