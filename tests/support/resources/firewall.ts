import type { FactsByType } from '../../../src/core/facts.ts';
import type {
  FirewallRule,
  GuardedInterface,
  NetworkAclRule,
  SubnetAcl,
  SubnetRoute,
  SubnetRoutes,
} from '../../../src/services/vpc/facts.ts';

/** A TCP rule for one port or a range and some blocks. */
export const tcp = (ports: number | readonly [from: number, to: number], ...blocks: readonly string[]): FirewallRule =>
  rule('tcp', ports, ...blocks);
export const udp = (ports: number | readonly [from: number, to: number], ...blocks: readonly string[]): FirewallRule =>
  rule('udp', ports, ...blocks);
/** A rule for all protocols and ports. */
export const everything = (...blocks: readonly string[]): FirewallRule => ({ IpProtocol: '-1', ...sources(blocks) });

export function rule(protocol: string, ports: number | readonly [from: number, to: number], ...blocks: readonly string[]): FirewallRule {
  const [FromPort, ToPort] = typeof ports === 'number' ? [ports, ports] : ports;
  return { IpProtocol: protocol, FromPort, ToPort, ...sources(blocks) };
}

/** Sorts sources into blocks, prefix lists (`pl-…`) and groups (`sg-…`) like EC2. */
const sources = (names: readonly string[]): FirewallRule => ({
  IpRanges: names.filter((name) => name.includes('.')).map((CidrIp) => ({ CidrIp })),
  Ipv6Ranges: names.filter((name) => name.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
  PrefixListIds: names.filter((name) => name.startsWith('pl-')).map((PrefixListId) => ({ PrefixListId })),
  UserIdGroupPairs: names.filter((name) => name.startsWith('sg-')).map((GroupId) => ({ GroupId, UserId: '111122223333' })),
});

export const anInterface: GuardedInterface = { id: 'eni-1', type: 'interface' };

/** A group that is in use and has no rules. */
export const closedGroup: Pick<
  FactsByType['AWS::EC2::SecurityGroup'],
  'ingress' | 'egress' | 'prefixLists' | 'interfaces' | 'launchTemplates' | 'referencedBy'
> = {
  ingress: [tcp(443, '10.0.0.0/16')],
  egress: [],
  prefixLists: {},
  interfaces: [anInterface],
  launchTemplates: [],
  referencedBy: [],
};

/** An entry of a network ACL. */
export const entry = (
  RuleNumber: number,
  RuleAction: 'allow' | 'deny',
  block: string,
  {
    ports,
    protocol = ports === undefined ? '-1' : '6',
    egress = false,
  }: { ports?: readonly [number, number]; protocol?: string; egress?: boolean } = {},
): NetworkAclRule => ({
  RuleNumber,
  RuleAction,
  Protocol: protocol,
  Egress: egress,
  ...(block.includes(':') ? { Ipv6CidrBlock: block } : { CidrBlock: block }),
  ...(ports === undefined ? {} : { PortRange: { From: ports[0], To: ports[1] } }),
});

/** A route for a block or a prefix list. */
export const route = (to: string | readonly string[], target: string, active = true): SubnetRoute => ({
  to: typeof to === 'string' ? [to] : to,
  target,
  active,
});

/** A subnet with a route to an internet gateway, or with the given routes. */
export const publicSubnet = (routes = [route('0.0.0.0/0', 'igw-1')], blockMode?: string): SubnetRoutes => ({
  routeTableId: 'rtb-1',
  routes,
  ...(blockMode === undefined ? {} : { blockMode }),
});
export const privateSubnet = (): SubnetRoutes => publicSubnet([]);

export const acl = (...entries: readonly NetworkAclRule[]): SubnetAcl => ({ id: 'acl-1', entries });
/** A default network ACL. */
export const openAcl = (): SubnetAcl =>
  acl(
    entry(100, 'allow', '0.0.0.0/0'),
    entry(101, 'allow', '::/0'),
    entry(100, 'allow', '0.0.0.0/0', { egress: true }),
    entry(101, 'allow', '::/0', { egress: true }),
  );
