import type { FactsByType } from '../../src/core/facts.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { internetReachability, type Reachability } from '../../src/network/internet-reachability.ts';
import { hasPort, type PortSet, portsBetween } from '../../src/network/ports.ts';

type NetworkFacts = Pick<
  FactsByType['AWS::RDS::DBInstance'],
  'endpoint' | 'port' | 'groupRules' | 'prefixLists' | 'subnets' | 'networkAcls'
>;

const isAllPorts = (ports: PortSet): boolean => ports.some(({ from, to }) => from === 0 && to === 65_535);

/** Returns the sources that let the internet reach any TCP port of a database, or only the port that it listens on (any if not known yet). */
export function internetSources(
  facts: Pick<NetworkFacts, 'groupRules' | 'prefixLists' | 'port'>,
  to: 'any-port' | 'own-port' = 'own-port',
): readonly string[] {
  const isRelevant = (ports: PortSet) => to === 'any-port' || isAllPorts(ports) || facts.port === undefined || hasPort(ports, facts.port);
  const open = openToWorld(Object.values(facts.groupRules).flat(), facts, (openings) =>
    openings.filter(({ protocol, ports }) => protocol === 'tcp' && isRelevant(ports)),
  );
  return [...new Set(open.flatMap(({ sources }) => sources))];
}

/**
 * Returns how the internet reaches the port of a database with a public address, in any of its subnets.
 * @param dualStack whether it also has public IPv6 addresses
 */
export function databaseReachability(facts: NetworkFacts, dualStack = false): Reachability {
  const address = facts.endpoint ?? 'an address that is not known yet';
  const groupIds = Object.keys(facts.groupRules);
  const entryPoints = Object.keys(facts.subnets).map((subnetId) => ({
    subnetId,
    groupIds,
    publicIpv4: [address],
    ipv6: dualStack ? [address] : [],
  }));
  return internetReachability(entryPoints, facts, [{ name: 'database', protocol: 'tcp', ports: portsBetween(facts.port, facts.port) }]);
}
