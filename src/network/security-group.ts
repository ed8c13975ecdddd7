import type { IpPermission } from '@aws-sdk/client-ec2';
import type { AddressFamily, AddressSet, WorldPrefix } from './cidr.ts';
import { addressesOf, internet, intersect, subtract, unite, worldFamilies } from './cidr.ts';
import type { PortRange, PortSet } from './ports.ts';
import { allPorts, hasPort, pieces, portsBetween, unitePorts } from './ports.ts';

/** A rule of a security group in one direction, as EC2 answers it. Source groups are not read: members of a group are not the world. */
export type Permission = Pick<IpPermission, 'IpProtocol' | 'FromPort' | 'ToPort' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds'>;

/** `tcp`, `udp`, `icmp`, `icmpv6`, the number of another one as text, or `all` for rules that name no protocol. */
export type Protocol = string;

/** Ports of one protocol that the world reaches over one address family. */
export interface OpenPorts {
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  /** All ports for protocols that have none, such as ICMP, whose type and code are no ports. */
  readonly ports: PortSet;
  /** The blocks and prefix lists that open them, as written; where one holds all the others, that one. */
  readonly sources: readonly string[];
}

/** Ports that a prefix list opens to somebody, when what it holds could not be read. */
export interface UnresolvedPorts {
  readonly prefixListId: string;
  readonly protocol: Protocol;
  readonly ports: PortSet;
}

export interface Openness {
  readonly open: readonly OpenPorts[];
  readonly unresolved: readonly UnresolvedPorts[];
}

export interface FirewallContext {
  /** The blocks of each prefix list that could be read, by id. */
  readonly prefixLists?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  /** See `worldFamilies`. Default: half of the internet, or a whole /1. */
  readonly worldPrefix?: WorldPrefix | undefined;
}

/** A /1 of IPv4 is half the address space; all of the IPv6 internet is one /3. */
export const defaultWorldPrefix: WorldPrefix = { ipv4: 1, ipv6: 4 };

/** https://www.iana.org/assignments/protocol-numbers; EC2 answers these four by name. */
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

/** What a security group lets the world reach, its rules taken together: two rules for half the world each let in all of it. */
export function openPorts(permissions: readonly Permission[], context: FirewallContext = {}): Openness {
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

/** The protocols to judge one by one. A rule for all protocols counts for each, so with one TCP and UDP are among them. */
export function protocolsOf(rules: readonly { readonly protocol: Protocol }[]): readonly Protocol[] {
  const protocols = new Set(rules.map(({ protocol }) => protocol));
  return [...(protocols.has('all') ? protocols.add('tcp').add('udp') : protocols)].sort();
}

/** Puts pieces of the port space that the world reaches together, by family. */
export function openPortsOf(
  protocol: Protocol,
  open: readonly { readonly family: AddressFamily; readonly piece: PortRange; readonly sources: readonly string[] }[],
): readonly OpenPorts[] {
  return (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const of = open.filter((item) => item.family === family);
    if (of.length === 0) return [];
    const sources = [...new Set(of.flatMap((item) => item.sources))];
    return [{ protocol, family, ports: unitePorts(of.map(({ piece }) => [piece])), sources }];
  });
}

/** Whether the world reaches a port: `undecided` when only a prefix list that could not be read would let it in. */
export function portReach({ open, unresolved }: Openness, protocol: 'tcp' | 'udp', port: number): 'open' | 'closed' | 'undecided' {
  if (open.some((ports) => ports.protocol === protocol && hasPort(ports.ports, port))) return 'open';
  const mayOpen = ({ protocol: of, ports }: UnresolvedPorts): boolean => (of === protocol || of === 'all') && hasPort(ports, port);
  return unresolved.some(mayOpen) ? 'undecided' : 'closed';
}
