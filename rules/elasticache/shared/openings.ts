import type { FactsByType } from '../../../src/core/facts.ts';
import { openToWorld } from '../../../src/network/group-exposure.ts';
import { hasPort, type PortSet } from '../../../src/network/ports.ts';

type FirewallFacts = Pick<FactsByType['AWS::ElastiCache::CacheCluster'], 'groupRules' | 'prefixLists' | 'ports'>;

const isAllPorts = (ports: PortSet): boolean => ports.some(({ from, to }) => from === 0 && to === 65_535);

/** Describes the security groups that open the ports of a cache, or any TCP port, to the whole internet: `sg-1 from 0.0.0.0/0`. */
export function openingsToWorld(facts: FirewallFacts, to: 'any-port' | 'own-ports'): readonly string[] {
  const isRelevant = (ports: PortSet) => to === 'any-port' || isAllPorts(ports) || facts.ports.some((port) => hasPort(ports, port));
  return Object.entries(facts.groupRules).flatMap(([group, rules]) =>
    openToWorld(rules, facts, (open) =>
      open
        .filter(({ protocol, ports }) => protocol === 'tcp' && isRelevant(ports))
        .map(({ sources }) => `${group} from ${sources.join(', ')}`),
    ),
  );
}
