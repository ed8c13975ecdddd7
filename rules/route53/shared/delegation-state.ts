import type { Delegation } from '../../../src/services/route53/facts.ts';

/** Name servers of public hosted zones, such as `ns-2048.awsdns-64.com`. */
const ROUTE53_SERVER = /^ns-\d+\.awsdns-\d+\.(com|net|org|co\.uk)$/;

/** `elsewhere`: the servers belong to another account or to a deleted zone. */
export type DelegationState = 'owned' | 'partly-owned' | 'elsewhere' | 'other-provider';

/** Returns whether zones of the account have the Route 53 name servers of a delegation. */
export function delegationState({ nameServers, ownSets }: Delegation): DelegationState {
  // Servers of another provider can serve the zone, too. Onus cannot read them.
  const servers = nameServers.filter((server) => ROUTE53_SERVER.test(server));
  if (servers.length === 0) return 'other-provider';
  const known = ownSets.map((set) => servers.filter((server) => set.includes(server)).length);
  if (known.includes(servers.length)) return 'owned';
  return known.some((count) => count > 0) ? 'partly-owned' : 'elsewhere';
}
