import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SharedRead } from '../../core/collector.ts';
import { addressesOf, intersect, isEmpty, parseCidr } from '../../network/cidr.ts';
import { describePath, type InternetPath, internetReachability } from '../../network/internet-reachability.ts';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
import { classicArn, classicEntryPoints, classicPlacement } from './classic.ts';
import {
  type Found,
  type Surroundings,
  surroundingCalls,
  surroundings,
  throughClassicListener,
  throughListener,
  transportOf,
  type Upstream,
} from './forwarding.ts';
import { internetEntryPoints, placementOf } from './load-balancer.ts';
import { classicLoadBalancers, loadBalancers } from './shared-reads.ts';

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

function pathsThrough(loadBalancer: LoadBalancer, around: Surroundings): Found {
  const listeners = valueOrThrow(around.listeners.get(loadBalancer.LoadBalancerArn ?? '')) ?? [];
  const context = around.contextOf(placementOf(loadBalancer));
  return listeners.flatMap((listener) => {
    const { Protocol, Port } = listener;
    if (Port === undefined) return [];
    const ports = transportOf(Protocol).map((protocol) => ({ name: 'listener', protocol, ports: [{ from: Port, to: Port }] }));
    const [reached] = internetReachability(internetEntryPoints(loadBalancer), context, ports).paths;
    return reached === undefined ? [] : throughListener({ loadBalancer, listener }, direct(reached), around);
  });
}

const direct = (reached: InternetPath): Upstream => ({ http: false, authenticated: false, entry: describePath(reached) });

function pathsThroughClassic(raw: LoadBalancerDescription, arn: string, around: Surroundings): Found {
  const context = around.contextOf(classicPlacement(raw));
  return (raw.ListenerDescriptions ?? []).flatMap(({ Listener: listener }): Found => {
    const from = listener?.LoadBalancerPort;
    if (listener === undefined || from === undefined) return [];
    const ports = [{ name: 'listener', protocol: 'tcp', ports: [{ from, to: from }] } as const];
    const [reached] = internetReachability(classicEntryPoints(raw), context, ports).paths;
    return reached === undefined ? [] : throughClassicListener({ raw, arn, listener }, direct(reached), around);
  });
}

/**
 * Paths from the internet through load balancers of a Region, by target: an instance ID, the key of an address, or the ARN of a target
 * group. They are read only if a load balancer is internet-facing. Rules of listeners are read only in front of services that listen for HTTP
 * requests; otherwise, any other target group of the load balancer counts for each listener.
 */
export const pathsByTarget: SharedRead<ReadonlyMap<string, readonly LoadBalancerPath[]>> = {
  name: 'elbv2:DescribeTargetHealth by target',
  scope: 'regional',
  apiCalls: surroundingCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, scope, shared) => {
    const isPublic = ({ Scheme }: { readonly Scheme?: string | undefined }) => Scheme !== 'internal';
    const exposed = ((await shared(loadBalancers)) ?? []).filter((item) => item.Type !== 'gateway' && isPublic(item));
    const classic = ((await shared(classicLoadBalancers)) ?? []).filter(isPublic);
    if (exposed.length === 0 && classic.length === 0) return new Map();
    const around = await surroundings(shared);
    return groupByKey([
      ...exposed.flatMap((item) => pathsThrough(item, around)),
      ...classic.flatMap((item) => pathsThroughClassic(item, classicArn(item, scope), around)),
    ]);
  },
};
