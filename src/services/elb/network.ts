import type { EntryPoint } from '../../network/internet-reachability.ts';
import type { FactRead } from '../../core/collector.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';
import { shared } from '../../core/fact-reads.ts';
import { valueOrThrow, valuesById } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';

/** Subnets and security groups of a load balancer. */
export interface Placement {
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Returns an entry point for each subnet of a load balancer: its name resolves to a public address in each. */
export const entryPointsOf = (
  { subnetIds, groupIds }: Placement,
  name: string,
  has: { readonly ipv4: boolean; readonly ipv6: boolean; readonly unfiltered: boolean },
): readonly EntryPoint[] =>
  subnetIds.map((subnetId) => ({
    subnetId,
    groupIds,
    publicIpv4: has.ipv4 ? [name] : [],
    ipv6: has.ipv6 ? [name] : [],
    ...(has.unfiltered ? { unfiltered: true as const } : {}),
  }));

/** Firewalls and routes of a load balancer. Subnets of a shared VPC use route tables and network ACLs of another account: `null`. */
export function networkFacts<Raw>(place: (raw: Raw) => Placement): {
  readonly groupRules: FactRead<Raw, Readonly<Record<string, readonly FirewallRule[]>>>;
  readonly prefixLists: FactRead<Raw, Readonly<Record<string, readonly string[]>>>;
  readonly subnets: FactRead<Raw, Readonly<Record<string, SubnetRoutes | null>>>;
  readonly networkAcls: FactRead<Raw, Readonly<Record<string, SubnetAcl | null>>>;
} {
  return {
    groupRules: shared(ingressByGroup, (rules, _resource, raw) => valuesById(rules, place(raw).groupIds)),
    prefixLists: shared(prefixListsByGroup, (lists, _resource, raw) => blocksOf(lists, place(raw).groupIds)),
    subnets: shared(subnetRoutes, (routes, _resource, raw) =>
      Object.fromEntries(place(raw).subnetIds.map((id) => [id, valueOrThrow(routes?.get(id)) ?? null])),
    ),
    networkAcls: shared(aclsBySubnet, (acls, _resource, raw) =>
      Object.fromEntries(place(raw).subnetIds.map((id) => [id, acls?.get(id) ?? null])),
    ),
  };
}
