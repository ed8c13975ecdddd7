import type { FactsByType } from '../../../src/core/facts.ts';
import type { FirewallRule } from '../../../src/services/vpc/facts.ts';
import { addressesOf, isEmpty, subtract } from '../../../src/network/cidr.ts';
import { hasPort, portsBetween } from '../../../src/network/ports.ts';
import { protocolName } from '../../../src/network/security-group.ts';

type GroupFacts = Pick<FactsByType['AWS::EC2::SecurityGroup'], 'ingress' | 'prefixLists' | 'neighborBlocks'>;

/** Returns TCP ports that addresses outside the VPC and its peers can reach, with the sources: `203.0.113.0/24`. */
export function portsOpenOutside(facts: GroupFacts, ports: readonly number[]): readonly { readonly port: number; readonly from: string }[] {
  return ports.flatMap((port) => {
    const sources = facts.ingress.filter((rule) => allowsPort(rule, port)).flatMap((rule) => sourcesOf(rule, facts));
    const outside = sources.filter(
      ({ blocks }) => !isEmpty(subtract(addressesOf(blocks).addresses, addressesOf(facts.neighborBlocks).addresses)),
    );
    return outside.length === 0 ? [] : [{ port, from: [...new Set(outside.map(({ name }) => name))].join(', ') }];
  });
}

function allowsPort({ IpProtocol, FromPort, ToPort }: FirewallRule, port: number): boolean {
  const protocol = protocolName(IpProtocol);
  return protocol === 'all' || (protocol === 'tcp' && hasPort(portsBetween(FromPort, ToPort), port));
}

function sourcesOf({ IpRanges = [], Ipv6Ranges = [], PrefixListIds = [] }: FirewallRule, facts: GroupFacts) {
  const cidrs = [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)];
  return [
    ...cidrs.flatMap((cidr) => (cidr === undefined ? [] : [{ name: cidr, blocks: [cidr] }])),
    ...PrefixListIds.flatMap(({ PrefixListId: id }) => (id === undefined ? [] : [{ name: id, blocks: facts.prefixLists[id] ?? [] }])),
  ];
}
