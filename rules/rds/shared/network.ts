import type { FactsByType } from '../../../src/core/facts.ts';
import { openToWorld } from '../../../src/network/group-exposure.ts';
import { internetReachability, type Reachability } from '../../../src/network/internet-reachability.ts';
import { hasPort, portsBetween } from '../../../src/network/ports.ts';
import type { OpenPorts } from '../../../src/network/security-group.ts';

type InstanceFacts = FactsByType['AWS::RDS::DBInstance'];

/** What lets the whole internet reach the database's port; any port while its own is not known yet. */
export function databaseOpenings(facts: Pick<InstanceFacts, 'groupRules' | 'prefixLists' | 'port'>): readonly OpenPorts[] {
  const { port } = facts;
  return openToWorld(Object.values(facts.groupRules).flat(), facts, (open) =>
    open.filter(({ protocol, ports }) => protocol === 'tcp' && (port === undefined || hasPort(ports, port))),
  );
}

/** Default groups that let anything in. */
export const openDefaultGroups = (facts: Pick<InstanceFacts, 'groupRules' | 'defaultGroups'>): readonly string[] =>
  facts.defaultGroups.filter((id) => (facts.groupRules[id] ?? []).length > 0);

/** How the internet reaches the port of an instance that has a public address, in any subnet it can be in. */
export function databaseReachability(
  facts: Pick<InstanceFacts, 'endpoint' | 'port' | 'groupRules' | 'prefixLists' | 'subnets' | 'networkAcls'>,
): Reachability {
  const publicIpv4 = [facts.endpoint ?? 'an address not known yet'];
  const groupIds = Object.keys(facts.groupRules);
  const doorways = Object.keys(facts.subnets).map((subnetId) => ({ subnetId, groupIds, publicIpv4, ipv6: [] }));
  return internetReachability(doorways, facts, [{ name: 'database', protocol: 'tcp', ports: portsBetween(facts.port, facts.port) }]);
}
