import type { NetworkAclEntry } from '@aws-sdk/client-ec2';
import type { AddressFamily, AddressSet, WorldPrefix } from './cidr.ts';
import { intersect, noAddresses, parseCidr, subtract, unite, wholeFamily, worldFamilies } from './cidr.ts';
import type { PortSet } from './ports.ts';
import { allPorts, hasPort, pieces, portsBetween } from './ports.ts';
import type { OpenPorts, Protocol } from './security-group.ts';
import { defaultWorldPrefix, hasPorts, openPortsOf, protocolName, protocolsOf } from './security-group.ts';

export type AclEntry = Pick<
  NetworkAclEntry,
  'CidrBlock' | 'Ipv6CidrBlock' | 'Egress' | 'PortRange' | 'Protocol' | 'RuleAction' | 'RuleNumber'
>;

export type Direction = 'ingress' | 'egress';

interface Entry {
  readonly name: string;
  readonly allows: boolean;
  readonly protocol: Protocol;
  readonly ports: PortSet;
  readonly addresses: AddressSet;
}

/**
 * Returns the ports that a network ACL opens between the internet and its subnets, in one direction. For each packet, the matching rule
 * with the lowest number applies. A deny rule for part of the internet before an allow rule for all of it leaves the rest open.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function aclOpenPorts(
  entries: readonly AclEntry[],
  direction: Direction = 'ingress',
  worldPrefix: WorldPrefix = defaultWorldPrefix,
): readonly OpenPorts[] {
  const ordered = inOrder(entries, direction);
  return protocolsOf(ordered).flatMap((protocol) => {
    const relevant = ordered.filter((entry) => entry.protocol === protocol || entry.protocol === 'all');
    const open = pieces(relevant.map(({ ports }) => ports)).flatMap((piece) => {
      const { allowed, by } = firstMatches(relevant.filter(({ ports }) => hasPort(ports, piece.from)));
      return worldFamilies(allowed, worldPrefix).map((family) => ({ family, piece, sources: by[family] }));
    });
    return openPortsOf(protocol, open);
  });
}

function inOrder(entries: readonly AclEntry[], direction: Direction): readonly Entry[] {
  return entries
    .filter(({ Egress }) => (Egress === true) === (direction === 'egress'))
    .toSorted((a, b) => (a.RuleNumber ?? Number.MAX_SAFE_INTEGER) - (b.RuleNumber ?? Number.MAX_SAFE_INTEGER))
    .map((entry) => {
      const protocol = protocolName(entry.Protocol);
      const { From, To } = entry.PortRange ?? {};
      const blocks = [entry.CidrBlock, entry.Ipv6CidrBlock].map((cidr) => (cidr === undefined ? undefined : parseCidr(cidr)));
      return {
        name: `rule ${entry.RuleNumber ?? '*'}`,
        allows: entry.RuleAction === 'allow',
        protocol,
        ports: hasPorts(protocol) ? portsBetween(From, To) : allPorts,
        addresses: unite(blocks.filter((block) => block !== undefined)),
      };
    });
}

/** Returns the addresses that ordered rules allow, and these rules. Traffic that matches no rule is denied. */
function firstMatches(entries: readonly Entry[]): {
  readonly allowed: AddressSet;
  readonly by: Readonly<Record<AddressFamily, readonly string[]>>;
} {
  let undecided = unite([wholeFamily('ipv4'), wholeFamily('ipv6')]);
  let allowed = noAddresses;
  const by: Record<AddressFamily, string[]> = { ipv4: [], ipv6: [] };
  for (const { name, allows, addresses } of entries) {
    const decided = intersect(undecided, addresses);
    undecided = subtract(undecided, decided);
    if (!allows) continue;
    allowed = unite([allowed, decided]);
    for (const family of ['ipv4', 'ipv6'] as const) if (decided[family].length > 0) by[family].push(name);
  }
  return { allowed, by };
}
