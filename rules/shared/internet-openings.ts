import type { FactsByType } from '../../src/core/facts.ts';
import { holdsAny } from '../../src/core/first-verdict.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { coversAllPorts, describePorts, type PortSet } from '../../src/network/ports.ts';
import type { OpenPorts } from '../../src/network/security-group.ts';

/** Inbound rules of the security groups of a resource. */
type Firewall = Pick<FactsByType['AWS::RDS::DBInstance'], 'groupRules' | 'prefixLists'>;

/** Describes relevant ports that security groups open to the whole internet: `sg-1: tcp 443 from 0.0.0.0/0`. */
export const openingsToWorld = (firewall: Firewall, isRelevant: (opening: OpenPorts) => boolean): readonly string[] =>
  Object.entries(firewall.groupRules).flatMap(([group, rules]) =>
    openToWorld(rules, firewall, (open) =>
      open
        .filter(isRelevant)
        .map(({ protocol, ports, sources }) => `${group}: ${protocol} ${describePorts(ports)} from ${sources.join(', ')}`),
    ),
  );

/**
 * Describes which security groups open a TCP port of a resource to the whole internet.
 * @param includesOwnPort whether open ports include one on which the resource accepts connections; not called if it does not matter
 */
export function ownPortOpenings(firewall: Firewall, includesOwnPort: (ports: PortSet) => boolean): readonly string[] {
  const own = () =>
    openingsToWorld(firewall, ({ protocol, ports }) => protocol === 'tcp' && (coversAllPorts(ports) || includesOwnPort(ports)));
  const isClosed = holdsAny(
    () => own().length === 0,
    () => openingsToWorld(firewall, ({ protocol }) => protocol === 'tcp').length === 0,
  );
  return isClosed ? [] : own();
}
