import type { FactsByType } from '../core/facts.ts';
import type { FirewallRule } from '../services/vpc/facts.ts';
import type { SeverityChange } from '../core/rule.ts';
import { describePorts, intersectPorts, unitePorts } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import { type Openness, type OpenPorts, openPorts } from './security-group.ts';

type GroupFacts = FactsByType['AWS::EC2::SecurityGroup'];

const world = ['0.0.0.0/0', '::/0'];

/**
 * What a group's rules open to the whole internet. `wanted` picks what a rule looks for. Prefix lists are touched only when they decide:
 * when the blocks that stand in the rules themselves show nothing of it, but a list that holds the world would.
 */
export function openToWorld<Found>(
  rules: readonly FirewallRule[],
  facts: Pick<GroupFacts, 'prefixLists'>,
  wanted: (open: readonly OpenPorts[]) => readonly Found[],
): readonly Found[] {
  const { open, unresolved } = openedByBlocks(rules);
  const found = wanted(open);
  if (found.length > 0 || unresolved.length === 0) return found;
  const atWorst = Object.fromEntries(unresolved.map(({ prefixListId }) => [prefixListId, world]));
  if (wanted(openPorts(rules, { prefixLists: atWorst }).open).length === 0) return [];
  return wanted(openPorts(rules, { prefixLists: facts.prefixLists }).open);
}

/** What the rules open whatever prefix lists hold; worked out once for all that look at a group. */
function openedByBlocks(rules: readonly FirewallRule[]): Openness {
  const known = opened.get(rules) ?? openPorts(rules);
  opened.set(rules, known);
  return known;
}

const opened = new WeakMap<readonly FirewallRule[], Openness>();

/** Named ports that somebody reaches, and from where, in words: `SSH (tcp 22) from 0.0.0.0/0`. */
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

/** Milder for a group that guards nothing and could not come to guard something by itself: nobody is exposed today. */
export function whenUnused(facts: Pick<GroupFacts, 'interfaces' | 'launchTemplates' | 'referencedBy'>): SeverityChange | undefined {
  const used = facts.interfaces.length > 0 || facts.launchTemplates.length > 0 || facts.referencedBy.length > 0;
  return used ? undefined : { severity: 'low', because: 'the group is attached to nothing, so nothing is exposed today' };
}

/** Rules as EC2 counts them: one for each block, prefix list and group that a permission names. */
export const ruleCount = (rules: readonly FirewallRule[]): number =>
  rules.reduce(
    (sum, { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] }) =>
      sum + IpRanges.length + Ipv6Ranges.length + PrefixListIds.length + UserIdGroupPairs.length,
    0,
  );
