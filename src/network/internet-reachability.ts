import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../services/vpc/facts.ts';
import type { Json } from '../core/to-json.ts';
import { type AddressFamily, isPrivate, parseCidr } from './cidr.ts';
import { openToWorld } from './group-exposure.ts';
import { blocksInternet, internetGateways } from './internet-routes.ts';
import { aclOpenPorts } from './network-acl.ts';
import { allPorts, describePorts, intersectPorts, type PortSet, portsBetween, unitePorts } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import { hasPorts, type OpenPorts, protocolName } from './security-group.ts';

/** A network interface that traffic from the internet could reach, or one that its service does not show. */
export interface EntryPoint {
  /** Id of the network interface; absent: the service does not show it. */
  readonly id?: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** No security group filters the traffic, as for a Network Load Balancer without security groups. */
  readonly unfiltered?: true;
  /** Public IPv4 addresses, or the name that resolves to one. */
  readonly publicIpv4: readonly string[];
  readonly ipv6: readonly string[];
}

/** Firewalls and routes between the internet and an entry point. Each member is read only if it decides. */
export interface NetworkContext {
  /** Inbound rules by security group. */
  readonly groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** CIDR blocks of each prefix list in the groups. */
  readonly prefixLists: Readonly<Record<string, readonly string[]>>;
  /** By subnet; `null`: another account owns the routes, so they are assumed to allow all traffic. */
  readonly subnets: Readonly<Record<string, SubnetRoutes | null>>;
  /** By subnet; `null` as for routes. */
  readonly networkAcls: Readonly<Record<string, SubnetAcl | null>>;
}

/** A path from the whole internet to an address. */
export interface InternetPath extends OpenPorts {
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly interfaceId?: string;
  readonly subnetId: string;
  /** Absent: the routes are not visible. */
  readonly routeTableId?: string;
  readonly gateway?: string;
  /** Groups of the entry point that allow the traffic. */
  readonly groupIds: readonly string[];
  /** Absent: the network ACL is not visible. */
  readonly networkAclId?: string;
  /** Whether the network ACL allows responses to client ports. Without them, TCP connections fail. */
  readonly answered: boolean;
}

export interface Reachability {
  readonly paths: readonly InternetPath[];
  /** For each entry point without a path, the first obstacle. */
  readonly obstacles: readonly string[];
}

const anyPort: readonly NamedPorts[] = [
  { name: 'any', protocol: 'tcp', ports: allPorts },
  { name: 'any', protocol: 'udp', ports: allPorts },
];

/**
 * Returns the paths from the whole internet to ports of entry points. A path needs a public address, security groups and a network ACL
 * that allow the traffic, a route to an internet gateway, and no VPC Block Public Access. Each is compared with the whole internet
 * separately. Paths through load balancers are followed by `load-balancer-paths.ts`; those through firewall appliances by gateway routes
 * are not followed.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function internetReachability(entryPoints: readonly EntryPoint[], facts: NetworkContext, ports = anyPort): Reachability {
  const found = entryPoints.map((entryPoint) => pathsThrough(entryPoint, facts, ports));
  return {
    paths: found.flatMap((ways) => (typeof ways === 'string' ? [] : ways)),
    obstacles: [...new Set(found.filter((ways) => typeof ways === 'string'))],
  };
}

const allTraffic: readonly FirewallRule[] = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];

/** @returns an obstacle if there are no paths */
function pathsThrough(entryPoint: EntryPoint, facts: NetworkContext, ports: readonly NamedPorts[]): string | readonly InternetPath[] {
  const address = addressOf(entryPoint);
  if (address.ipv4 === undefined && address.ipv6 === undefined) return 'no public address';

  const rules = entryPoint.unfiltered === true ? allTraffic : entryPoint.groupIds.flatMap((id) => facts.groupRules[id] ?? []);
  const admitted = openToWorld(rules, facts, (open) =>
    open.flatMap((opening) => (address[opening.family] ? wanted(opening, ports) : [])),
  ).map((opening) => ({ ...opening, sources: opening.sources.filter((source) => rules.some((rule) => opens(rule, opening, [source]))) }));
  if (admitted.length === 0) return `security groups ${entryPoint.groupIds.join(', ')}`;

  const subnet = facts.subnets[entryPoint.subnetId] ?? undefined;
  if (subnet !== undefined && blocksInternet(subnet)) return `VPC Block Public Access in ${entryPoint.subnetId}`;
  const gateways = subnet === undefined ? undefined : internetGateways(subnet.routes);
  const routed = admitted.filter(({ family }) => gateways === undefined || gateways[family] !== undefined);
  if (routed.length === 0) return `route table ${subnet?.routeTableId}`;

  const acl = facts.networkAcls[entryPoint.subnetId] ?? undefined;
  const paths = routed.flatMap((opening): InternetPath[] => {
    const passing = acl === undefined ? opening.ports : intersectPorts(opening.ports, aclPorts(acl, 'ingress', opening));
    const gateway = gateways?.[opening.family];
    if (passing.length === 0) return [];
    return [
      {
        ...opening,
        ports: passing,
        address: address[opening.family] ?? '',
        ...(entryPoint.id === undefined ? {} : { interfaceId: entryPoint.id }),
        subnetId: entryPoint.subnetId,
        ...(subnet === undefined ? {} : { routeTableId: subnet.routeTableId }),
        ...(gateway === undefined ? {} : { gateway }),
        groupIds: entryPoint.groupIds.filter((id) => (facts.groupRules[id] ?? []).some((rule) => opens(rule, opening))),
        ...(acl === undefined ? {} : { networkAclId: acl.id }),
        answered: acl === undefined || intersectPorts(clientPorts, aclPorts(acl, 'egress', opening)).length > 0,
      },
    ];
  });
  return paths.length === 0 ? `network ACL ${acl?.id}` : paths;
}

/** The first public address of each family; a name resolves to one. */
const addressOf = ({ publicIpv4, ipv6 }: EntryPoint): Readonly<Record<AddressFamily, string | undefined>> => ({
  ipv4: publicIpv4[0],
  ipv6: ipv6.find((address) => {
    const parsed = parseCidr(address);
    return parsed === undefined ? address !== '' : !isPrivate(parsed);
  }),
});

interface Opening extends OpenPorts {
  readonly protocol: 'tcp' | 'udp';
}

function wanted(opening: OpenPorts, ports: readonly NamedPorts[]): readonly Opening[] {
  const { protocol } = opening;
  if (protocol !== 'tcp' && protocol !== 'udp') return [];
  const of = intersectPorts(unitePorts(ports.filter((named) => named.protocol === protocol).map((named) => named.ports)), opening.ports);
  return of.length === 0 ? [] : [{ ...opening, protocol, ports: of }];
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
const clientPorts: PortSet = [{ from: 1024, to: 65_535 }];

const aclPorts = ({ entries }: SubnetAcl, direction: 'ingress' | 'egress', { protocol, family }: Opening): PortSet =>
  unitePorts(
    aclOpenPorts(entries, direction)
      .filter((open) => open.protocol === protocol && open.family === family)
      .map((open) => open.ports),
  );

/** Whether a rule contributes to an opening with one of the sources. */
function opens(
  { IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges, PrefixListIds }: FirewallRule,
  opening: Opening,
  sources = opening.sources,
): boolean {
  const protocol = protocolName(IpProtocol);
  const ports = hasPorts(protocol) ? portsBetween(FromPort, ToPort) : allPorts;
  const names = [
    ...(IpRanges ?? []).map(({ CidrIp }) => CidrIp),
    ...(Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
    ...(PrefixListIds ?? []).map(({ PrefixListId }) => PrefixListId),
  ];
  return (
    (protocol === 'all' || protocol === opening.protocol) &&
    intersectPorts(ports, opening.ports).length > 0 &&
    names.some((name) => name !== undefined && sources.includes(name))
  );
}

/** A path as evidence. */
export const describePath = (path: InternetPath): Json => ({
  address: path.address,
  ports: `${path.protocol} ${describePorts(path.ports)}`,
  from: path.sources,
  networkInterface: path.interfaceId,
  subnet: path.subnetId,
  routeTable: path.routeTableId,
  gateway: path.gateway,
  securityGroups: path.groupIds,
  networkAcl: path.networkAclId,
  responses: path.answered ? 'allowed' : 'not allowed by the network ACL',
});
