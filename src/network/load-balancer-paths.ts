import type { FirewallRule } from '../services/vpc/facts.ts';
import type { Json } from '../core/to-json.ts';
import { type AddressSet, addressesOf, internet, intersect, isEmpty, worldFamilies } from './cidr.ts';
import { hasPort, portsBetween } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import { defaultWorldPrefix, hasPorts, openPorts, protocolName } from './security-group.ts';

/** A path from the internet through a load balancer to a port of a target. */
export interface LoadBalancerPath {
  /** ARN of the load balancer. */
  readonly loadBalancer: string;
  /** Such as `TCP 443`. */
  readonly listener: string;
  readonly protocol: 'tcp' | 'udp';
  readonly targetPort: number;
  /** Whether the load balancer forwards only HTTP requests. */
  readonly http: boolean;
  /** Whether the default action of the listener or mutual TLS authenticates clients. */
  readonly authenticated: boolean;
  /** Security groups of the load balancer. */
  readonly groupIds: readonly string[];
  /** CIDR blocks of the subnets of the load balancer. */
  readonly blocks: readonly string[];
  /** The path from the internet to the load balancer, as evidence. */
  readonly entry: Json;
}

/**
 * Whether security groups of a target let the traffic of a load balancer through: by its security groups, by addresses of its subnets, or
 * because they are open to the internet, which is required if a Network Load Balancer preserves client addresses
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups).
 * Whether it preserves them is not considered: targets that admit only the subnets get no client traffic then.
 */
export function admits(
  rules: readonly FirewallRule[],
  path: LoadBalancerPath,
  facts: { readonly prefixLists: Readonly<Record<string, readonly string[]>> } = { prefixLists: {} },
): boolean {
  const applying = rules.filter(({ IpProtocol, FromPort, ToPort }) => {
    const protocol = protocolName(IpProtocol);
    return (
      protocol === 'all' ||
      (protocol === path.protocol && (!hasPorts(protocol) || hasPort(portsBetween(FromPort, ToPort), path.targetPort)))
    );
  });
  const own = addressesOf(path.blocks).addresses;
  const byAddress =
    applying.some(
      ({ UserIdGroupPairs = [], IpRanges = [], Ipv6Ranges = [] }) =>
        UserIdGroupPairs.some(({ GroupId = '' }) => path.groupIds.includes(GroupId)) ||
        !isEmpty(
          intersect(
            addressesOf([...IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []), ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? [])])
              .addresses,
            own,
          ),
        ),
    ) || openPorts(applying).open.some(({ protocol, ports }) => protocol === path.protocol && hasPort(ports, path.targetPort));
  // Prefix lists are read only if they decide.
  const lists = applying.flatMap(({ PrefixListIds = [] }) => PrefixListIds.flatMap(({ PrefixListId }) => PrefixListId ?? []));
  return byAddress || lists.some((id) => isInternetOrOwn(facts.prefixLists[id] ?? [], own));
}

const isInternetOrOwn = (blocks: readonly string[], own: AddressSet): boolean => {
  const { addresses } = addressesOf(blocks);
  return !isEmpty(intersect(addresses, own)) || worldFamilies(intersect(addresses, internet), defaultWorldPrefix).length > 0;
};

/** Services that listen for HTTP requests. For others, a load balancer that forwards only HTTP requests is not a usable path. */
const httpServices: ReadonlySet<string> = new Set(['Docker', 'Kibana', 'WinRM', 'Elasticsearch']);

/** Returns the paths to one of the ports that clients can use. */
export const pathsTo = (paths: readonly LoadBalancerPath[], ports: readonly NamedPorts[]): readonly LoadBalancerPath[] =>
  paths.filter((path) =>
    ports.some(
      ({ name, protocol, ports: wanted }) =>
        protocol === path.protocol && hasPort(wanted, path.targetPort) && (!path.http || (httpServices.has(name) && !path.authenticated)),
    ),
  );

/** Describes where a path leads: `tcp 22 through TCP 443 of arn:…`. */
export const describeLoadBalancerPath = ({ protocol, targetPort, listener, loadBalancer }: LoadBalancerPath): string =>
  `${protocol} ${targetPort} through ${listener} of ${loadBalancer}`;
