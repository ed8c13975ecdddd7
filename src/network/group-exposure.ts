import type { FactsByType } from '../core/facts.ts';
import type { FirewallRule } from '../services/vpc/facts.ts';
import type { SeverityChange } from '../core/rule.ts';
import { describePorts, intersectPorts, unitePorts } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import { type PortExposure, type OpenPorts, openPorts } from './security-group.ts';

type GroupFacts = FactsByType['AWS::EC2::SecurityGroup'];

const world = ['0.0.0.0/0', '::/0'];

/**
 * Returns the parts of the ports open to the whole internet that `wanted` selects. Prefix lists are read only if they decide: if the CIDR
 * blocks in the rules open nothing of it, but a list that contains the internet would.
 */
export function openToWorld<Found>(
  rules: readonly FirewallRule[],
  facts: Pick<GroupFacts, 'prefixLists'>,
  wanted: (open: readonly OpenPorts[]) => readonly Found[],
): readonly Found[] {
  const { open, unresolved } = openedByBlocks(rules);
  const found = wanted(open);
  if (found.length > 0 || unresolved.length === 0) return found;
  const worstCase = Object.fromEntries(unresolved.map(({ prefixListId }) => [prefixListId, world]));
  if (wanted(openPorts(rules, { prefixLists: worstCase }).open).length === 0) return [];
  return wanted(openPorts(rules, { prefixLists: facts.prefixLists }).open);
}

/** Returns the ports that rules open without their prefix lists; computed once for all rules that evaluate a group. */
function openedByBlocks(rules: readonly FirewallRule[]): PortExposure {
  const known = opened.get(rules) ?? openPorts(rules);
  opened.set(rules, known);
  return known;
}

const opened = new WeakMap<readonly FirewallRule[], PortExposure>();

/** Describes named ports that are open, with their sources: `SSH (tcp 22) from 0.0.0.0/0`. */
export function exposedPorts(open: readonly OpenPorts[], ports: readonly NamedPorts[]): readonly string[] {
  return ports.flatMap(({ name, protocol, ports: wanted }) => {
    const found = open
      .filter((opening) => opening.protocol === protocol)
      .map((opening) => ({ reached: intersectPorts(opening.ports, wanted), sources: opening.sources }))
      .filter(({ reached }) => reached.length > 0);
    if (found.length === 0) return [];
    const reached = describePorts(unitePorts(found.map((opening) => opening.reached)));
    return [`${name} (${protocol} ${reached}) from ${[...new Set(found.flatMap(({ sources }) => sources))].join(', ')}`];
  });
}

/** Returns a lower severity for a group that is not in use. */
export function whenUnused(facts: Pick<GroupFacts, 'interfaces' | 'launchTemplates' | 'referencedBy'>): SeverityChange | undefined {
  const used = facts.interfaces.length > 0 || facts.launchTemplates.length > 0 || facts.referencedBy.length > 0;
  return used ? undefined : { severity: 'low', because: 'the security group is attached to nothing, so nothing is exposed today' };
}

/** Counts rules as EC2 does: one for each CIDR block, prefix list and group of a permission. */
export const ruleCount = (rules: readonly FirewallRule[]): number =>
  rules.reduce(
    (sum, { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] }) =>
      sum + IpRanges.length + Ipv6Ranges.length + PrefixListIds.length + UserIdGroupPairs.length,
    0,
  );
