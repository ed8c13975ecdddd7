import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Scope, SharedRead, SharedReads } from '../../core/collector.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { internetReachability, type EntryPoint } from '../../network/internet-reachability.ts';
import { admits, firewallsFor, type LoadBalancerPath, type PublicEndpoint } from '../../network/load-balancer-paths.ts';
import { apiEndpoints } from '../apigateway/public-endpoints.ts';
import { distributionEndpoints } from '../cloudfront/public-endpoints.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
import { cloudFrontBlocks } from '../vpc/prefix-lists.ts';
import { networkInterfaces, securityGroups } from '../vpc/shared-reads.ts';
import { classicArn, classicEntryPoints, classicPlacement } from './classic.ts';
import {
  addressKey,
  type Found,
  type Surroundings,
  surroundingCalls,
  surroundings,
  throughClassicListener,
  throughListener,
  transportOf,
} from './forwarding.ts';
import { internetEntryPoints, placementOf } from './load-balancer.ts';
import type { Placement } from './network.ts';
import { classicLoadBalancers } from './shared-reads.ts';
import { entryPointOf } from './target-group.ts';

/** CloudFront gives it to the network interfaces of VPC origins (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html). */
const VPC_ORIGIN_GROUP = 'CloudFront-VPCOrigins-Service-SG';

/** API Gateway connects to Network Load Balancers from private addresses of its own, which AWS does not publish. */
const PRIVATE_BLOCKS: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** Everything that the paths of public endpoints in a Region depend on. */
interface Context {
  readonly around: Surroundings;
  readonly scope: Scope;
  readonly classic: readonly LoadBalancerDescription[];
  readonly interfaces: readonly NetworkInterface[];
  /** Blocks from which CloudFront connects, and the groups of the network interfaces of its VPC origins. */
  readonly cloudFront: { readonly blocks: readonly string[]; readonly groupIds: readonly string[] };
}

/** Names of load balancers may have a prefix that selects address families. */
const normalized = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:dualstack|ipv6)\./, '');

/** Whether a target may be in the Region. */
function isIn(region: string, { target }: PublicEndpoint): boolean {
  if (target.startsWith('arn:')) return target.split(':')[3] === region;
  return normalized(target).includes(`.${region}.`) || (region === 'us-east-1' && normalized(target).includes('.compute-1.'));
}

const upstreamOf = ({ authenticated, entry }: PublicEndpoint) => ({ http: true, authenticated, entry });

/** Something in a VPC with a port to which an endpoint connects. */
interface Destination {
  readonly entryPoints: readonly EntryPoint[];
  readonly place: Placement;
  readonly port: number;
}

/** Whether CloudFront reaches a destination through the internet. */
function isReached({ entryPoints, place, port }: Destination, { around, cloudFront }: Context): boolean {
  const ports = [{ name: 'origin', protocol: 'tcp', ports: [{ from: port, to: port }] } as const];
  return internetReachability(entryPoints, firewallsFor(around.contextOf(place), cloudFront.blocks), ports).paths.length > 0;
}

/** Returns the groups and addresses with which an endpoint connects from inside a VPC to something in some subnets. */
function sourceOf(endpoint: PublicEndpoint, subnetIds: readonly string[], { around, cloudFront }: Context) {
  if (endpoint.connection === 'private-link') return { groupIds: [], blocks: PRIVATE_BLOCKS };
  if (endpoint.connection === 'vpc-link') return { groupIds: endpoint.groupIds, blocks: around.blocksOfSubnets(endpoint.subnetIds) };
  return { groupIds: cloudFront.groupIds, blocks: [...cloudFront.blocks, ...around.blocksOfSubnets(subnetIds)] };
}

/** Whether a load balancer lets an endpoint connect. */
function isAccepted(destination: Destination, endpoint: PublicEndpoint, context: Context): boolean {
  if (endpoint.connection === 'internet') return isReached(destination, context);
  const { place, port } = destination;
  // A Network Load Balancer without security groups accepts everything.
  if (place.groupIds.length === 0) return true;
  const { groupRules, prefixLists } = context.around.contextOf(place);
  const connection = { protocol: 'tcp', targetPort: port, ...sourceOf(endpoint, place.subnetIds, context) } as const;
  return admits(Object.values(groupRules).flat(), connection, { prefixLists });
}

function toLoadBalancer(loadBalancer: LoadBalancer, endpoint: PublicEndpoint, context: Context): Found {
  const { LoadBalancerArn = '', EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: enforced } = loadBalancer;
  const isExempt = endpoint.connection === 'private-link' && enforced === 'off';
  const listeners = valueOrThrow(context.around.listeners.get(LoadBalancerArn)) ?? [];
  return listeners.flatMap((listener): Found => {
    const { ListenerArn, Port: port, Protocol } = listener;
    const isMeant = endpoint.target === ListenerArn || (!isListener(endpoint.target) && endpoint.ports?.includes(port ?? 0) !== false);
    if (!isMeant || port === undefined || !transportOf(Protocol).includes('tcp')) return [];
    const destination = { entryPoints: internetEntryPoints(loadBalancer), place: placementOf(loadBalancer), port };
    if (!isExempt && !isAccepted(destination, endpoint, context)) return [];
    return throughListener({ loadBalancer, listener }, upstreamOf(endpoint), context.around).filter(([, path]) => path.protocol === 'tcp');
  });
}

/** Only CloudFront connects to Classic Load Balancers, by their names. */
function toClassic(raw: LoadBalancerDescription, endpoint: PublicEndpoint, context: Context): Found {
  return (raw.ListenerDescriptions ?? []).flatMap(({ Listener: listener }): Found => {
    const port = listener?.LoadBalancerPort;
    if (listener === undefined || port === undefined || endpoint.ports?.includes(port) === false) return [];
    if (!isReached({ entryPoints: classicEntryPoints(raw), place: classicPlacement(raw), port }, context)) return [];
    return throughClassicListener({ raw, arn: classicArn(raw, context.scope), listener }, upstreamOf(endpoint), context.around);
  });
}

/** Paths to an instance by its public name, or as a VPC origin. */
function toInterface(item: NetworkInterface, endpoint: PublicEndpoint, context: Context): Found {
  const entryPoint = entryPointOf(item);
  const place = { subnetIds: [entryPoint.subnetId], groupIds: entryPoint.groupIds };
  const key = item.Attachment?.InstanceId ?? addressKey(item.VpcId ?? '', item.PrivateIpAddress ?? '');
  return (endpoint.ports ?? []).flatMap((port): Found => {
    if (endpoint.connection === 'internet' && !isReached({ entryPoints: [entryPoint], place, port }, context)) return [];
    return [[key, directPath(endpoint, port, sourceOf(endpoint, place.subnetIds, context))]];
  });
}

/** A path without a load balancer. */
const directPath = (endpoint: PublicEndpoint, port: number, source: Pick<LoadBalancerPath, 'groupIds' | 'blocks'>): LoadBalancerPath => ({
  loadBalancer: endpoint.arn,
  listener: endpoint.name,
  protocol: 'tcp',
  targetPort: port,
  ...upstreamOf(endpoint),
  ...source,
});

const isListener = (arn: string): boolean => arn.split(':').at(-1)?.startsWith('listener/') === true;

function pathsOf(endpoint: PublicEndpoint, context: Context): Found {
  const { target } = endpoint;
  const { around, classic, interfaces } = context;
  if (!target.startsWith('arn:')) {
    const isTarget = (name: string | undefined) => name !== undefined && name !== '' && normalized(name) === normalized(target);
    return [
      ...[...around.byArn.values()].filter(({ DNSName }) => isTarget(DNSName)).flatMap((item) => toLoadBalancer(item, endpoint, context)),
      ...classic.filter(({ DNSName }) => isTarget(DNSName)).flatMap((raw) => toClassic(raw, endpoint, context)),
      ...interfaces
        .filter(({ Association }) => isTarget(Association?.PublicDnsName))
        .flatMap((item) => toInterface(item, endpoint, context)),
    ];
  }
  // Registered instances are not read: ECS services name the Cloud Map service in which they register their tasks.
  if (target.split(':')[2] === 'servicediscovery') return [[target, directPath(endpoint, 80, sourceOf(endpoint, [], context))]];
  const resource = target.split(':').at(-1) ?? '';
  if (resource.startsWith('instance/')) {
    const id = resource.slice('instance/'.length);
    return interfaces
      .filter(({ Attachment }) => Attachment?.InstanceId === id && (Attachment.DeviceIndex ?? 0) === 0)
      .flatMap((item) => toInterface(item, endpoint, context));
  }
  const arn = isListener(target) ? target.replace(':listener/', ':loadbalancer/').split('/').slice(0, -1).join('/') : target;
  const loadBalancer = around.byArn.get(arn);
  return loadBalancer === undefined ? [] : toLoadBalancer(loadBalancer, endpoint, context);
}

/** Returns the endpoints of a service; none where AWS does not offer it. */
async function endpointsOf(read: SharedRead<readonly PublicEndpoint[]>, shared: SharedReads): Promise<readonly PublicEndpoint[]> {
  try {
    return (await shared(read)) ?? [];
  } catch (error) {
    if (error instanceof ReadFailure && error.collectionError.kind === 'not-available') return [];
    throw error;
  }
}

/**
 * Paths from the internet through API Gateway and CloudFront, by target as in `pathsByTarget`; ECS services also by the Cloud Map service.
 * Networks are read only if an endpoint leads to the Region. Domain names of the customer are not resolved, so that origins with such names
 * are not followed.
 */
export const pathsOfPublicEndpoints: SharedRead<ReadonlyMap<string, readonly LoadBalancerPath[]>> = {
  name: 'elbv2:DescribeTargetHealth behind public endpoints',
  scope: 'regional',
  apiCalls: [
    ...apiEndpoints.apiCalls,
    ...distributionEndpoints.apiCalls,
    ...surroundingCalls,
    ...networkInterfaces.apiCalls,
    ...cloudFrontBlocks.apiCalls,
  ],
  notConfiguredErrorCodes: [],
  load: async (_aws, scope, shared) => {
    const origins = (await endpointsOf(distributionEndpoints, shared)).filter((endpoint) => isIn(scope.region, endpoint));
    const endpoints = [...origins, ...(await endpointsOf(apiEndpoints, shared)).filter((endpoint) => isIn(scope.region, endpoint))];
    if (endpoints.length === 0) return new Map();
    const groups = origins.length === 0 ? [] : ((await shared(securityGroups)) ?? []);
    const context: Context = {
      scope,
      around: await surroundings(shared),
      classic: (await shared(classicLoadBalancers)) ?? [],
      interfaces: origins.length === 0 ? [] : ((await shared(networkInterfaces)) ?? []),
      cloudFront: {
        blocks: origins.length === 0 ? [] : ((await shared(cloudFrontBlocks)) ?? []),
        groupIds: groups.filter(({ GroupName }) => GroupName === VPC_ORIGIN_GROUP).flatMap(({ GroupId }) => GroupId ?? []),
      },
    };
    return groupByKey(endpoints.flatMap((endpoint) => pathsOf(endpoint, context)));
  },
};
