import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../services/vpc/facts.ts';
import type { Json } from '../core/to-json.ts';
import { type AddressFamily, isPrivate, noAddresses, parseCidr } from './cidr.ts';
import { openToWorld } from './group-exposure.ts';
import { blocksInternet, internetGateways } from './internet-routes.ts';
import { aclOpenPorts } from './network-acl.ts';
import { allPorts, describePorts, intersectPorts, type PortSet, portsBetween, unitePorts } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import { hasPorts, type OpenPorts, protocolName } from './security-group.ts';

/** Where traffic from the internet would come in: a network interface, or what stands for one that its service does not show. */
export interface Doorway {
  /** Id of the network interface; absent: the service does not show it. */
  readonly id?: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** Public IPv4 addresses, or the name that resolves to one. */
  readonly publicIpv4: readonly string[];
  readonly ipv6: readonly string[];
}

/** What stands between the internet and a doorway. Facts by these names may be given as they are: each is touched only when it decides. */
export interface Surroundings {
  /** Inbound rules by security group. */
  readonly groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** The blocks of each prefix list that the groups name. */
  readonly prefixLists: Readonly<Record<string, readonly string[]>>;
  /** By subnet; `null`: the routes are another account's and cannot be seen, so they are taken to let everything through. */
  readonly subnets: Readonly<Record<string, SubnetRoutes | null>>;
  /** By subnet; `null` as for routes. */
  readonly networkAcls: Readonly<Record<string, SubnetAcl | null>>;
}

/** A way in from the whole internet, and everything that it passes. */
export interface InternetPath extends OpenPorts {
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly interfaceId?: string;
  readonly subnetId: string;
  /** Absent: the routes cannot be seen. */
  readonly routeTableId?: string;
  readonly gateway?: string;
  /** Those groups of the doorway that let it in. */
  readonly groupIds: readonly string[];
  /** Absent: the network ACL cannot be seen. */
  readonly networkAclId?: string;
  /** Whether the network ACL also lets out the answers, to ports that clients use. Without them TCP connects to nothing. */
  readonly answered: boolean;
}

export interface Reachability {
  readonly paths: readonly InternetPath[];
  /** For each doorway without a path, the first thing that stops the internet, in words. */
  readonly obstacles: readonly string[];
}

const anyPort: readonly NamedPorts[] = [
  { name: 'any', protocol: 'tcp', ports: allPorts },
  { name: 'any', protocol: 'udp', ports: allPorts },
];

/**
 * Through which doorways the whole internet reaches some ports: it takes a public address, security groups, a route to an internet
 * gateway, no VPC Block Public Access, and a network ACL that all let it in. Each is compared with the whole internet by itself. Ways that
 * lead over a load balancer, or by routes of the gateway over a firewall appliance, are not followed.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function internetReachability(doorways: readonly Doorway[], facts: Surroundings, ports = anyPort): Reachability {
  const found = doorways.map((doorway) => waysThrough(doorway, facts, ports));
  return {
    paths: found.flatMap((ways) => (typeof ways === 'string' ? [] : ways)),
    obstacles: [...new Set(found.filter((ways) => typeof ways === 'string'))],
  };
}

/** @returns an obstacle in words when there is no way */
function waysThrough(doorway: Doorway, facts: Surroundings, ports: readonly NamedPorts[]): string | readonly InternetPath[] {
  const address = addressOf(doorway);
  if (address.ipv4 === undefined && address.ipv6 === undefined) return 'no public address';

  const rules = doorway.groupIds.flatMap((id) => facts.groupRules[id] ?? []);
  const admitted = openToWorld(rules, facts, (open) =>
    open.flatMap((opening) => (address[opening.family] ? wanted(opening, ports) : [])),
  ).map((opening) => ({ ...opening, sources: opening.sources.filter((source) => rules.some((rule) => opens(rule, opening, [source]))) }));
  if (admitted.length === 0) return `security groups ${doorway.groupIds.join(', ')}`;

  const subnet = facts.subnets[doorway.subnetId] ?? undefined;
  if (subnet !== undefined && blocksInternet(subnet)) return `VPC Block Public Access in ${doorway.subnetId}`;
  const gateways = subnet === undefined ? undefined : internetGateways(subnet.routes);
  const routed = admitted.filter(({ family }) => gateways === undefined || gateways[family] !== undefined);
  if (routed.length === 0) return `route table ${subnet?.routeTableId}`;

  const acl = facts.networkAcls[doorway.subnetId] ?? undefined;
  const paths = routed.flatMap((opening): InternetPath[] => {
    const passing = acl === undefined ? opening.ports : intersectPorts(opening.ports, aclPorts(acl, 'ingress', opening));
    const gateway = gateways?.[opening.family];
    if (passing.length === 0) return [];
    return [
      {
        ...opening,
        ports: passing,
        address: address[opening.family] ?? '',
        ...(doorway.id === undefined ? {} : { interfaceId: doorway.id }),
        subnetId: doorway.subnetId,
        ...(subnet === undefined ? {} : { routeTableId: subnet.routeTableId }),
        ...(gateway === undefined ? {} : { gateway }),
        groupIds: doorway.groupIds.filter((id) => (facts.groupRules[id] ?? []).some((rule) => opens(rule, opening))),
        ...(acl === undefined ? {} : { networkAclId: acl.id }),
        answered: acl === undefined || intersectPorts(clientPorts, aclPorts(acl, 'egress', opening)).length > 0,
      },
    ];
  });
  return paths.length === 0 ? `network ACL ${acl?.id}` : paths;
}

/** The first address of each family that somebody on the internet can send to. */
const addressOf = ({ publicIpv4, ipv6 }: Doorway): Readonly<Record<AddressFamily, string | undefined>> => ({
  ipv4: publicIpv4[0],
  ipv6: ipv6.find((address) => !isPrivate(parseCidr(address) ?? noAddresses)),
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

/** Whether a rule has its part in an opening, by some of its sources. */
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
  answers: path.answered ? 'let out' : 'not let out by the network ACL',
});
