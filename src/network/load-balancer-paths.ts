import type { FirewallRule } from '../services/vpc/facts.ts';
import type { Json } from '../core/to-json.ts';
import type { NetworkContext } from './internet-reachability.ts';
import { type AddressSet, addressesOf, internet, intersect, isEmpty, worldFamilies } from './cidr.ts';
import { hasPort, intersectPorts, portsBetween } from './ports.ts';
import { type NamedPorts, sensitivePorts } from './risky-ports.ts';
import { defaultWorldPrefix, hasPorts, openPorts, protocolName } from './security-group.ts';

/** A path from the internet through a load balancer to a port of a target. */
export interface LoadBalancerPath {
  /** ARN of the load balancer, or of the public endpoint that forwards requests without one. */
  readonly loadBalancer: string;
  /** Such as `TCP 443`; the name of a public endpoint. */
  readonly listener: string;
  readonly protocol: 'tcp' | 'udp';
  readonly targetPort: number;
  /** Whether the load balancer forwards only HTTP requests. */
  readonly http: boolean;
  /** Whether mutual TLS or the rules of the listener authenticate clients. */
  readonly authenticated: boolean;
  /** Security groups of the load balancer. */
  readonly groupIds: readonly string[];
  /** CIDR blocks of the subnets of the load balancer. */
  readonly blocks: readonly string[];
  /** The path from the internet to the load balancer, as evidence. */
  readonly entry: Json;
}

/**
 * A public endpoint of API Gateway or CloudFront that forwards HTTP requests to a target in a VPC.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
 */
export interface PublicEndpoint {
  /** ARN of the API or the distribution. */
  readonly arn: string;
  /** The integration or the origin, such as `origin shop`. */
  readonly name: string;
  /** The ARN of a load balancer, a listener, an instance or a Cloud Map service, or a DNS name. */
  readonly target: string;
  /** Ports to which it connects; absent: the target determines the port. */
  readonly ports?: readonly number[];
  /** How it connects; a custom origin of CloudFront is reached through the internet. */
  readonly connection: 'internet' | 'vpc-origin' | 'vpc-link' | 'private-link';
  /** Security groups and subnets of a VPC link; empty for other connections. */
  readonly groupIds: readonly string[];
  readonly subnetIds: readonly string[];
  /** Whether clients must authenticate for all requests that it forwards. */
  readonly authenticated: boolean;
  /** The way from the internet to the target, as evidence. */
  readonly entry: Json;
}

/** Whether some rule opens a port of an HTTP service to anything; if none does, paths of public endpoints do not matter. */
export const opensHttpServices = (rules: readonly FirewallRule[], ports: readonly NamedPorts[]): boolean =>
  ports
    .filter(({ name, protocol }) => protocol === 'tcp' && httpServices.has(name))
    .some(({ ports: wanted }) =>
      rules.some(({ IpProtocol, FromPort, ToPort }) => {
        const protocol = protocolName(IpProtocol);
        return protocol === 'all' || (protocol === 'tcp' && intersectPorts(portsBetween(FromPort, ToPort), wanted).length > 0);
      }),
    );

/**
 * Whether security groups of a target let the traffic of a load balancer through: by its security groups, by addresses of its subnets, or
 * because they are open to the internet, which is required if a Network Load Balancer preserves client addresses
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups).
 * Whether it preserves them is not considered: targets that admit only the subnets get no client traffic then.
 */
export function admits(
  rules: readonly FirewallRule[],
  path: Pick<LoadBalancerPath, 'protocol' | 'targetPort' | 'groupIds' | 'blocks'>,
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

/**
 * Returns firewalls as traffic from some addresses of the internet meets them: a rule that lets one of the addresses through counts as open to
 * the internet. Network ACLs are compared with the whole internet.
 */
export function firewallsFor(context: NetworkContext, blocks: readonly string[]): NetworkContext {
  const { addresses } = addressesOf(blocks);
  const opened = (rule: FirewallRule): FirewallRule => {
    const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [] } = rule;
    const sources = [
      ...IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []),
      ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
      ...PrefixListIds.flatMap(({ PrefixListId = '' }) => context.prefixLists[PrefixListId] ?? []),
    ];
    const admitted = intersect(addressesOf(sources).addresses, addresses);
    return {
      ...rule,
      IpRanges: admitted.ipv4.length === 0 ? IpRanges : [{ CidrIp: '0.0.0.0/0' }],
      Ipv6Ranges: admitted.ipv6.length === 0 ? Ipv6Ranges : [{ CidrIpv6: '::/0' }],
    };
  };
  const groupRules = Object.fromEntries(Object.entries(context.groupRules).map(([id, rules]) => [id, rules.map(opened)]));
  return { ...context, groupRules };
}

/** Services that listen for HTTP requests. For others, a load balancer that forwards only HTTP requests is not a usable path. */
const httpServices: ReadonlySet<string> = new Set(['Docker', 'Kibana', 'WinRM', 'Elasticsearch']);

/** Whether a port is that of a service that listens for HTTP requests and does not belong on the internet. */
export const isHttpServicePort = (port: number): boolean =>
  sensitivePorts.some(({ name, protocol, ports }) => httpServices.has(name) && protocol === 'tcp' && hasPort(ports, port));

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
