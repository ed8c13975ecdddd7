import type { IpPermission } from '@aws-sdk/client-ec2';
import type { AddressFamily, AddressSet, WorldPrefix } from './cidr.ts';
import { addressesOf, internet, intersect, subtract, unite, worldFamilies } from './cidr.ts';
import type { PortRange, PortSet } from './ports.ts';
import { allPorts, hasPort, pieces, portsBetween, unitePorts } from './ports.ts';

/** A rule of a security group in one direction. Source groups are not read: members of a group are not the internet. */
export type Permission = Pick<IpPermission, 'IpProtocol' | 'FromPort' | 'ToPort' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds'>;

/** `tcp`, `udp`, `icmp`, `icmpv6`, the number of another one as text, or `all` for rules that name no protocol. */
export type Protocol = string;

/** Ports of one protocol that the internet can reach over one address family. */
export interface OpenPorts {
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  /** All ports for protocols without ports, such as ICMP. */
  readonly ports: PortSet;
  /** CIDR blocks and prefix lists that open the ports; only the widest, if one contains all others. */
  readonly sources: readonly string[];
}

/** Ports that a prefix list opens, if its entries could not be read. */
export interface UnresolvedPorts {
  readonly prefixListId: string;
  readonly protocol: Protocol;
  readonly ports: PortSet;
}

export interface PortExposure {
  readonly open: readonly OpenPorts[];
  readonly unresolved: readonly UnresolvedPorts[];
}

export interface FirewallContext {
  /** CIDR blocks of the prefix lists that could be read, by ID. */
  readonly prefixLists?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  /** See `worldFamilies`. Default: half of the internet, or a whole /1. */
  readonly worldPrefix?: WorldPrefix | undefined;
}

/** A /1 of IPv4 is half the address space; all of the IPv6 internet is one /3. */
export const defaultWorldPrefix: WorldPrefix = { ipv4: 1, ipv6: 4 };

/** https://www.iana.org/assignments/protocol-numbers; EC2 returns these four by name. */
const protocolNames: ReadonlyMap<string, Protocol> = new Map([
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['58', 'icmpv6'],
]);

/** `all` for -1 in any form. */
export function protocolName(written: string | undefined): Protocol {
  const protocol = (written ?? '-1').trim().toLowerCase();
  return protocol === '-1' || protocol === 'all' ? 'all' : (protocolNames.get(protocol) ?? protocol);
}

export const hasPorts = (protocol: Protocol): boolean => protocol === 'tcp' || protocol === 'udp';

interface Opening {
  readonly protocol: Protocol;
  readonly ports: PortSet;
  /** Only those of the internet: a private block beside a public one opens nothing to the world. */
  readonly addresses: AddressSet;
  readonly source: string;
}

/** Returns the ports that the rules of a security group open to the internet together: two rules for half of it each open all of it. */
export function openPorts(permissions: readonly Permission[], context: FirewallContext = {}): PortExposure {
  const openings: Opening[] = [];
  const unresolved: UnresolvedPorts[] = [];
  const lists = context.prefixLists ?? {};
  for (const permission of permissions) {
    const protocol = protocolName(permission.IpProtocol);
    const ports = hasPorts(protocol) ? portsBetween(permission.FromPort, permission.ToPort) : allPorts;
    const open = (source: string, cidrs: readonly string[]) =>
      openings.push({ protocol, ports, addresses: intersect(addressesOf(cidrs).addresses, internet), source });
    for (const { CidrIp: cidr } of permission.IpRanges ?? []) if (cidr !== undefined) open(cidr, [cidr]);
    for (const { CidrIpv6: cidr } of permission.Ipv6Ranges ?? []) if (cidr !== undefined) open(cidr, [cidr]);
    for (const { PrefixListId: id } of permission.PrefixListIds ?? []) {
      const list = id !== undefined && Object.hasOwn(lists, id) ? lists[id] : undefined;
      if (list !== undefined) open(id ?? '', list);
      else if (id !== undefined) unresolved.push({ prefixListId: id, protocol, ports });
    }
  }
  return { open: openToWorld(openings, context.worldPrefix ?? defaultWorldPrefix), unresolved };
}

function openToWorld(openings: readonly Opening[], prefix: WorldPrefix): readonly OpenPorts[] {
  return protocolsOf(openings).flatMap((protocol) => {
    const relevant = openings.filter((opening) => opening.protocol === protocol || opening.protocol === 'all');
    const open = pieces(relevant.map(({ ports }) => ports)).flatMap((piece) => {
      const here = relevant.filter(({ ports }) => hasPort(ports, piece.from));
      const open = unite(here.map(({ addresses }) => addresses));
      return worldFamilies(open, prefix).map((family) => {
        const alone = here.filter(({ addresses }) => subtract(open, addresses)[family].length === 0);
        const together = here.filter(({ addresses }) => addresses[family].length > 0);
        return { family, piece, sources: (alone.length > 0 ? alone : together).map(({ source }) => source) };
      });
    });
    return openPortsOf(protocol, open);
  });
}

/** Returns the protocols to evaluate. A rule for all protocols counts for each, so it adds TCP and UDP. */
export function protocolsOf(rules: readonly { readonly protocol: Protocol }[]): readonly Protocol[] {
  const protocols = new Set(rules.map(({ protocol }) => protocol));
  return [...(protocols.has('all') ? protocols.add('tcp').add('udp') : protocols)].sort();
}

/** Combines open pieces of the port space by address family. */
export function openPortsOf(
  protocol: Protocol,
  open: readonly { readonly family: AddressFamily; readonly piece: PortRange; readonly sources: readonly string[] }[],
): readonly OpenPorts[] {
  return (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const inFamily = open.filter((item) => item.family === family);
    if (inFamily.length === 0) return [];
    const sources = [...new Set(inFamily.flatMap((item) => item.sources))];
    return [{ protocol, family, ports: unitePorts(inFamily.map(({ piece }) => [piece])), sources }];
  });
}

/** Whether the internet can reach a port; `undecided`: only a prefix list that could not be read would allow it. */
export function portReach({ open, unresolved }: PortExposure, protocol: 'tcp' | 'udp', port: number): 'open' | 'closed' | 'undecided' {
  if (open.some((ports) => ports.protocol === protocol && hasPort(ports.ports, port))) return 'open';
  const mayOpen = (unread: UnresolvedPorts): boolean =>
    (unread.protocol === protocol || unread.protocol === 'all') && hasPort(unread.ports, port);
  return unresolved.some(mayOpen) ? 'undecided' : 'closed';
}
