import type { FactsByType } from '../../src/core/facts.ts';
import { internetReachability, type Reachability } from '../../src/network/internet-reachability.ts';
import { hasPort, portsBetween } from '../../src/network/ports.ts';
import { ownPortOpenings } from './internet-openings.ts';

type NetworkFacts = Pick<
  FactsByType['AWS::RDS::DBInstance'],
  'endpoint' | 'port' | 'groupRules' | 'prefixLists' | 'subnets' | 'networkAcls'
>;

/** Describes which security groups open the port of a database to the whole internet; any TCP port if its own is not known yet. */
export const databaseOpenings = (facts: Pick<NetworkFacts, 'groupRules' | 'prefixLists' | 'port'>): readonly string[] =>
  ownPortOpenings(facts, (ports) => facts.port === undefined || hasPort(ports, facts.port));

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
